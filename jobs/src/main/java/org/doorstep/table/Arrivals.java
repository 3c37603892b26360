package org.doorstep.table;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Checked rows on their way into a table.
 *
 * @param again names of files that an earlier night had read into the table; what they had brought counts no more
 * @param complete whether no file is left that could hold further rows of the table
 * @param lastRepeat the last by name of the files left that repeat rows of others; empty when there is none
 */
public record Arrivals(Dataset<Row> rows, Set<String> again, boolean complete, String lastRepeat) {}
