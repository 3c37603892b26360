package org.doorstep.edition;

/** A place of the area register. */
public record Area(String code, Bilingual name, String level, String parentCode) {
  static Area from(Row row) {
    return new Area(row.text("area_code"), Bilingual.from(row, "name", Bilingual.NAME), row.text("level"),
        row.text("parent_code"));
  }
}
