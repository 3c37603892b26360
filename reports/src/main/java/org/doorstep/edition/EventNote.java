package org.doorstep.edition;

import java.time.LocalDate;
import java.util.Optional;

/** Something that happened and may explain a figure, from the event register. */
public record EventNote(
    String id, LocalDate fromOn, Optional<LocalDate> toOn, String areaCode, Bilingual text,
    String measureId) {

  static EventNote from(Row row) {
    return new EventNote(row.text("event_id"), row.date("from_on").orElseThrow(), row.date("to_on"),
        row.text("area_code"), Bilingual.from(row, "text", Bilingual.TEXT), row.text("measure_id"));
  }

  public String fact() {
    return "events/" + id;
  }
}
