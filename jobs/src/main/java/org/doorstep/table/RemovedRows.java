package org.doorstep.table;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DeleteSchemaUtil;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.parquet.Parquet;
import org.apache.spark.unsafe.types.UTF8String;

/** Which rows of data files were taken out of their table; read once a process, and not before somebody asks. */
final class RemovedRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final FileIO files;
  private final List<String> lists;
  private transient Map<UTF8String, BitSet> places;

  private RemovedRows(FileIO files, List<String> lists) {
    this.files = files;
    this.lists = lists;
  }

  /** Of the data files that a plan reads. */
  static RemovedRows of(Table table, Collection<FileScanTask> tasks) {
    Set<String> lists = new TreeSet<>();
    tasks.forEach(task -> task.deletes().forEach(list -> lists.add(list.location())));
    return new RemovedRows(table.io(), new ArrayList<>(lists));
  }

  /** Whether the row at a position of a data file, told by its name within its folder, is one of them. */
  synchronized boolean hold(UTF8String file, long position) {
    if (places == null) {
      places = new HashMap<>();
      lists.forEach(this::read);
    }
    BitSet own = places.get(file);
    return own != null && own.get((int) position);
  }

  private void read(String list) {
    Schema columns = DeleteSchemaUtil.pathPosSchema();
    try (CloseableIterable<Record> rows = Parquet.read(files.newInputFile(list)).project(columns)
        .createReaderFunc(stored -> GenericParquetReaders.buildReader(columns, stored)).build()) {
      rows.forEach(row -> places.computeIfAbsent(StoredRows.fileName(row.get(0, String.class)), any -> new BitSet())
          .set(Math.toIntExact(row.get(1, Long.class))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
