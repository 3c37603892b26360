package org.doorstep.measure;

import java.io.Serializable;

/**
 * One additive count of a measure: which rows of a table or view fall on which day, and what they add.
 *
 * @param table record table; null when it is a view
 * @param view file under data/views without its ending; null when it is a table
 * @param day expression that gives the day a row counts on; a row without one is not counted
 * @param where condition; null for every row
 * @param numerator boolean or whole-number expression; null for a duration
 * @param denominator boolean or whole-number expression; null for a duration
 * @param until expression that gives the day on which a duration ends; null for a share, no value while it runs
 * @param clock days or working-days of a duration
 * @param stopped expression for days in which a duration's clock stood still; null for none
 * @param excluded condition of rows that are left out but counted; null for none
 * @param counts what its figure counts where it is another than the measure's; null for the measure's
 * @param direction which way its figure is better where it is another than the measure's; null for the measure's
 */
public record Part(
    String table, String view, String day, String where, String numerator, String denominator, String until,
    String clock, String stopped, String excluded, String counts, String direction) implements Serializable {

  /** The table or view that it counts. */
  public String of() {
    return table != null ? table : view;
  }

  /** What it counts, on which day, and which rows; and what of its figure is another than the measure's. */
  String from() {
    return of() + " on " + day() + (where == null ? "" : " where " + where)
        + (counts == null ? "" : ", counts " + counts)
        + (direction == null ? "" : ", direction " + direction);
  }

  /** From when to when a duration runs, by its clock, less the days in which that stood still. */
  String length() {
    return "%s from %s until %s%s".formatted(clock, day, until, stopped == null ? "" : " less " + stopped);
  }

  /** Whether it measures how long something takes. */
  public boolean isDuration() {
    return until != null;
  }
}
