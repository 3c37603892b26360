package org.doorstep.table;

import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Checked rows on their way into a table.
 *
 * @param rows in the columns of {@link org.doorstep.contract.RowColumns#checked}
 * @param again names of files that an earlier night had read into the table; what they had brought counts no more
 * @param complete whether no file is left that could hold further rows of the table
 * @param lastRepeat the last by name of the files left that repeat rows of others; empty when there is none
 */
public record Arrivals(JavaRDD<InternalRow> rows, Set<String> again, boolean complete, String lastRepeat) {}
