package org.doorstep.edition;

/** Rows that were set aside for one reason. */
public record SetAside(String reason, Bilingual text, long rows) {
  static SetAside from(Row row) {
    return new SetAside(row.text("reason"), Bilingual.from(row, "reason", Bilingual.TITLE), row.count("rows"));
  }
}
