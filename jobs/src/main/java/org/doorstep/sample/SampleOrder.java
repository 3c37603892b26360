package org.doorstep.sample;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to write.
 *
 * @param records number of petitions from the first to the last day; other tables follow in proportion
 * @param seed the same seed gives the same county, lives and bytes
 * @param from first day
 * @param until last day of the base export
 * @param day a later day whose changes alone are written, or null for the base export
 * @param out folder for the exports and truth.json
 * @param planted whether anything is planted for a detector to find; without, all there is to find is chance
 */
public record SampleOrder(long records, long seed, LocalDate from, LocalDate until, LocalDate day, Path out,
    boolean planted) {

  /** With all that is planted. */
  public SampleOrder(long records, long seed, LocalDate from, LocalDate until, LocalDate day, Path out) {
    this(records, seed, from, until, day, out, true);
  }

  boolean isDaily() {
    return day != null;
  }

  Window window() {
    int last = (int) until.toEpochDay();
    return new Window((int) from.toEpochDay(), last, isDaily() ? (int) day.toEpochDay() : last);
  }
}
