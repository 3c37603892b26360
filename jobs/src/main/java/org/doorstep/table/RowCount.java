package org.doorstep.table;

/**
 * How many rows of one file met one end.
 *
 * @param reason why a row was set aside or refused, else empty
 */
public record RowCount(String file, Disposition disposition, String reason, long rows) {}
