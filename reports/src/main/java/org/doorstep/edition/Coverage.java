package org.doorstep.edition;

/** How many of the expected reports of one record came, and who is missing. */
public record Coverage(String record, long expected, long reported, Bilingual missing) {
  static Coverage from(Row row) {
    return new Coverage(row.text("record"), row.count("expected"), row.count("reported"),
        Bilingual.from(row, "missing", Bilingual.TEXT));
  }
}
