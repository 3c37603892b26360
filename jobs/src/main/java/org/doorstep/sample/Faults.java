package org.doorstep.sample;

import java.util.ArrayList;
import java.util.List;

/** The faults planted in one kind of export; each spoiled row gets exactly one of them. */
final class Faults {
  static final String NO_SUCH_AREA = "990121099";
  static final String NO_SUCH_VILLAGE = "990121007288";

  private final List<String> columns;
  private final List<Fault> all = new ArrayList<>();

  Faults(List<String> columns) {
    this.columns = columns;
  }

  /** Replaces the column's text, once for each text given. */
  Faults text(String reason, String column, String... texts) {
    for (String text : texts) {
      all.add(new Fault(reason, position(column), text, -1, false));
    }
    return this;
  }

  Faults unknownArea(String column) {
    return text("unknown-area", column, NO_SUCH_AREA, NO_SUCH_VILLAGE);
  }

  /** Leaves one required column empty, for each column named. */
  Faults blank(String... named) {
    for (String column : named) {
      text("missing-required", column, "");
    }
    return this;
  }

  /** Puts the date of the second column before that of the first, which stands further left. */
  Faults before(String opening, String closing) {
    return before("closed-before-opened", opening, closing);
  }

  Faults before(String reason, String opening, String closing) {
    all.add(new Fault(reason, position(closing), null, position(opening), false));
    return this;
  }

  /** Puts the date of the second column on the day after that of the first, which stands further left. */
  Faults after(String reason, String first, String second) {
    all.add(new Fault(reason, position(second), null, position(first), true));
    return this;
  }

  /** Breaks the row off after a column; the reason depends on the format. */
  Faults broken(String reason, String column) {
    all.add(new Fault(reason, position(column), null, -1, false));
    return this;
  }

  Fault at(int pick) {
    return all.get(pick % all.size());
  }

  int size() {
    return all.size();
  }

  private int position(String column) {
    int found = columns.indexOf(column);
    if (found < 0) {
      throw new IllegalArgumentException("no column " + column + " among " + columns);
    }
    return found;
  }
}
