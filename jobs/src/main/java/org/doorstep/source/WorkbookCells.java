package org.doorstep.source;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a workbook's cell: dates in ISO form, numbers without exponent or trailing zeros. */
final class WorkbookCells {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss",
      Locale.ROOT);

  private WorkbookCells() {}

  static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell.getDataFormatString()) ? date(cell.asDate())
          : cell.asNumber().stripTrailingZeros().toPlainString();
    }
    return cell.getType() == CellType.BOOLEAN ? cell.asBoolean().toString() : cell.getText().strip();
  }

  private static String date(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.format(TIME);
  }

  /** A number format is a date's when it holds a year or a day once quoted text and brackets are gone. */
  private static boolean isDate(String format) {
    if (format == null) {
      return false;
    }
    String plain = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
    return plain.contains("y") || plain.contains("d");
  }
}
