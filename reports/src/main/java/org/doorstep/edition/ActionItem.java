package org.doorstep.edition;

import java.time.LocalDate;
import java.util.Optional;

/** A decision asked for, or a promise made, with its owner and what became of it. */
public record ActionItem(
    String id, LocalDate raisedOn, String kind, Bilingual text, Bilingual owner, Optional<LocalDate> dueOn,
    Optional<LocalDate> doneOn, String state, String measureId) {

  static ActionItem from(Row row) {
    return new ActionItem(row.text("action_id"), row.date("raised_on").orElseThrow(), row.text("kind"),
        Bilingual.from(row, "text", Bilingual.TEXT), Bilingual.from(row, "owner", Bilingual.NAME), row.date("due_on"),
        row.date("done_on"),
        row.text("state"), row.text("measure_id"));
  }

  public String fact() {
    return "actions/" + id;
  }

  public boolean isOpen() {
    return state.equals("open") || state.equals("late");
  }
}
