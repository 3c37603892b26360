package org.doorstep.table;

/**
 * How many rows of one file met one end.
 *
 * @param reason why a row was set aside or refused, else empty
 * @param notices notices that those rows gave
 */
public record RowCount(String file, Disposition disposition, String reason, long rows, long notices) {}
