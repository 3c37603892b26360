package org.doorstep.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowColumns;

/**
 * The landed rows of some files, one after another, in Spark's inner form. The same row object is handed
 * out every time and its texts may point into a buffer: whoever keeps a row must copy it, as Spark's scans
 * do.
 */
final class LandedRows implements Iterator<InternalRow> {
  private final Iterator<SourceFile> files;
  private final Contract contract;
  private final Pseudonymiser pseudonymiser;
  private final int width;
  private final Object[] values;
  private final InternalRow out;

  private final Map<String, Long> read = new TreeMap<>();
  private SourceFile file;
  private RowReader rows;
  private RowTyper typer;
  private boolean ready;
  private long rowsOfFile;

  LandedRows(List<SourceFile> files, Contract contract, Pseudonymiser pseudonymiser) {
    this.files = files.iterator();
    this.contract = contract;
    this.pseudonymiser = pseudonymiser;
    this.width = contract.fields().size();
    this.values = new Object[RowColumns.landed(contract).length()];
    this.out = new GenericInternalRow(values);
  }

  @Override
  public boolean hasNext() {
    try {
      while (!ready && (rows != null || files.hasNext())) {
        if (rows == null) {
          open(files.next());
        }
        ready = rows.next();
        if (!ready) {
          close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.name() + ": " + e.getMessage(), e);
    }
    return ready;
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ready = false;
    rowsOfFile++;
    fill(rows.row());
    return out;
  }

  /** Rows handed out, by file; complete once this is closed. */
  Map<String, Long> read() {
    return read;
  }

  private void open(SourceFile next) throws IOException {
    file = next;
    rows = next.rows();
    typer = new RowTyper(contract, next.mapping(), rows.columns(), pseudonymiser);
    values[width] = UTF8String.fromString(next.mapping().name());
    values[width + 1] = UTF8String.fromString(next.name());
  }

  private void fill(RawRow row) {
    if (row.fault == null) {
      typer.type(row, values);
      CellFault fault = typer.fault();
      mark(fault == null ? null : fault.reason().code(), fault == null ? null : fault.detail());
    } else {
      Arrays.fill(values, 0, width, null);
      mark(row.fault.code(), row.detail);
    }
    values[width + 2] = row.line;
    values[width + 3] = row.fault == null ? typer.version(values) : RowTyper.NO_VERSION;
    values[width + 6] = row.raw;
  }

  private void mark(String fault, String detail) {
    values[width + 4] = fault == null ? null : UTF8String.fromString(fault);
    values[width + 5] = detail == null ? null : UTF8String.fromString(detail);
  }

  void close() throws IOException {
    if (rows != null) {
      read.merge(file.name(), rowsOfFile, Long::sum);
      rowsOfFile = 0;
      rows.close();
      rows = null;
    }
  }
}
