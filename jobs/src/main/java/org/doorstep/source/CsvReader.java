package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/** Reads delimited text with a header. */
final class CsvReader implements RowReader {
  private final InputStream in;
  private final RecordSplitter records;
  private final List<String> columns;
  private final Set<String> unnamed;
  private final boolean[] wanted;
  private final RawRow row = new RawRow();

  CsvReader(SourceFile file) throws IOException {
    this.in = file.openUtf8();
    try {
      this.records = new RecordSplitter(in, file.mapping().layout().delimiter());
      this.columns = header(file.mapping().layout().headerRow(), file.mapping().layout().encoding().label());
      Columns check = new Columns(columns, file.mapping().columns());
      check.check();
      this.unnamed = check.unnamed();
      this.wanted = check.flags();
      row.cells = new UTF8String[columns.size()];
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private List<String> header(int headerRow, String encoding) throws IOException {
    for (int i = 1; i <= headerRow; i++) {
      if (!records.next()) {
        throw new Unreadable("there is no header in row " + headerRow + "; the file has " + (i - 1)
            + " rows");
      }
    }
    if (records.fault() == Reason.UNDECODABLE_TEXT) {
      throw new Unreadable("the header holds bytes that do not fit the declared encoding " + encoding
          + "; correct the export or the mapping");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < records.cells(); i++) {
      names.add(records.cell(i).toString());
    }
    return names;
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Set<String> unnamedColumns() {
    return unnamed;
  }

  @Override
  public boolean next() throws IOException {
    if (!records.next()) {
      return false;
    }
    row.line = records.line();
    row.fault = records.fault();
    row.detail = null;
    row.raw = row.fault == Reason.UNDECODABLE_TEXT ? Texts.printable(records.raw()) : records.raw();
    if (row.fault == null && records.cells() != wanted.length) {
      row.fault = Reason.WRONG_FIELD_COUNT;
      row.detail = records.cells() + " cells; expected " + wanted.length + " as in the header";
    }
    if (row.fault == null) {
      for (int i = 0; i < wanted.length; i++) {
        row.cells[i] = wanted[i] ? records.cell(i) : null;
      }
    }
    return true;
  }

  @Override
  public RawRow row() {
    return row;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
