package org.doorstep.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.RegistryBasedFileWriterFactory;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.RollingDataWriter;
import org.apache.iceberg.util.PropertyUtil;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/**
 * Writes rows into data files of a table in the very task that makes them: no row is copied, and nothing is planned.
 */
final class DataFiles {

  private DataFiles() {}

  /** Does {@link Warehouse#append}. */
  static long append(Table table, StructType schema, JavaRDD<InternalRow> rows) {
    Table sent = SerializableTable.copyOf(table);
    List<DataFile> files = rows.mapPartitions(part -> write(sent, schema, part).iterator()).collect();
    if (!files.isEmpty()) {
      AppendFiles append = table.newAppend();
      files.forEach(append::appendFile);
      append.commit();
    }
    return files.stream().mapToLong(DataFile::recordCount).sum();
  }

  private static List<DataFile> write(Table table, StructType schema, Iterator<InternalRow> rows) throws IOException {
    if (!rows.hasNext()) {
      return List.of();
    }
    TaskContext task = TaskContext.get();
    RollingDataWriter<InternalRow> writer = new RollingDataWriter<>(new InnerRowFiles(table, schema),
        OutputFileFactory.builderFor(table, task.partitionId(), task.taskAttemptId()).format(FileFormat.PARQUET)
            .build(),
        table.io(), PropertyUtil.propertyAsLong(table.properties(), TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT), table.spec(), null);
    try (writer) {
      rows.forEachRemaining(writer::write);
    }
    return writer.result().dataFiles();
  }

  /** Parquet files of inner rows. */
  private static final class InnerRowFiles extends RegistryBasedFileWriterFactory<InternalRow, StructType> {
    private static final long serialVersionUID = 1L;

    InnerRowFiles(Table table, StructType schema) {
      super(table, FileFormat.PARQUET, InternalRow.class, table.schema(), SortOrder.unsorted(), FileFormat.PARQUET,
          null, null, null, table.properties(), schema, null);
    }
  }
}
