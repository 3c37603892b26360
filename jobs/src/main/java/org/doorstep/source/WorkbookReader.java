package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.spark.unsafe.types.UTF8String;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.doorstep.contract.Reason;

/** Reads one sheet of an XLSX workbook; cells formatted as dates arrive in ISO form. */
final class WorkbookReader implements RowReader {
  private final InputStream in;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final List<String> columns = new ArrayList<>();
  private final Set<String> unnamed;
  private final RawRow row = new RawRow();

  WorkbookReader(SourceFile file) throws IOException {
    this.in = file.open();
    try {
      this.workbook = new ReadableWorkbook(in, new ReadingOptions(hasFormats(file), true));
      this.stream = sheet(file.mapping().layout().sheet()).openStream();
      this.rows = stream.iterator();
      readHeader(file.mapping().layout().headerRow());
      Columns check = new Columns(columns, file.mapping().columns());
      check.check();
      this.unnamed = check.unnamed();
      row.cells = new UTF8String[columns.size()];
    } catch (ExcelReaderException | IOException e) {
      in.close();
      throw e instanceof Unreadable unreadable ? unreadable
          : new Unreadable("this is not an XLSX workbook: " + e.getMessage());
    }
  }

  /** A workbook without number formats is valid and holds no dates; its reader must not look for them. */
  private static boolean hasFormats(SourceFile file) throws IOException {
    if (file.gzipped()) {
      return true;
    }
    try (ZipFile zip = new ZipFile(file.path())) {
      return zip.getEntry("xl/styles.xml") != null;
    }
  }

  private Sheet sheet(String wanted) throws Unreadable {
    Optional<Sheet> found = wanted.matches("[0-9]{1,3}")
        ? workbook.getSheet(Integer.parseInt(wanted) - 1)
        : workbook.findSheet(wanted);
    return found.orElseThrow(() -> new Unreadable("there is no sheet '" + wanted + "'; the workbook has "
        + workbook.getSheets().map(Sheet::getName).toList()));
  }

  private void readHeader(int headerRow) throws Unreadable {
    while (rows.hasNext()) {
      Row header = rows.next();
      if (header.getRowNum() >= headerRow) {
        for (int i = 0; i < header.getCellCount(); i++) {
          columns.add(WorkbookCells.text(header.getCell(i)));
        }
        return;
      }
    }
    throw new Unreadable("there is no header in row " + headerRow);
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
  public boolean next() {
    while (rows.hasNext()) {
      Row source = rows.next();
      List<String> texts = source.stream().map(WorkbookCells::text).toList();
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        fillRow(source, texts);
        return true;
      }
    }
    return false;
  }

  private void fillRow(Row source, List<String> texts) {
    StringJoiner raw = new StringJoiner("\t");
    texts.forEach(raw::add);
    row.line = source.getRowNum();
    row.raw = UTF8String.fromString(raw.toString());
    row.fault = null;
    row.detail = null;
    for (int i = 0; i < columns.size(); i++) {
      row.cells[i] = i < texts.size() ? Texts.trimmed(texts.get(i)) : null;
    }
    if (texts.stream().skip(columns.size()).anyMatch(text -> !text.isEmpty())) {
      row.fault = Reason.WRONG_FIELD_COUNT;
      row.detail = texts.size() + " cells; expected at most " + columns.size() + " as in the header";
    }
  }

  @Override
  public RawRow row() {
    return row;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
    in.close();
  }
}
