package org.doorstep.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Period;

/**
 * By which areas and days the cells of one measure are kept: areas that ended count in their successor, villages in
 * their township where no figures of villages are wanted, and days up to the business date in the first of their week
 * and month, or of their month where the measure has no weeks. Sums of areas and periods stay what they were. A
 * duration that still runs keeps its day, for its length hangs on it, and so do days to come, which a later night may
 * split; a function that asks for places or for days has them.
 */
final class Fold {

  private static final List<String> LEVELS = List.of("village", "township", "county");
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final Measure measure;
  private final boolean foldsAreas;
  private final boolean foldsDays;
  private final Scope scope;
  private final CellNames names;
  private final List<String> wanted;
  private final int today;
  private final int[] days;
  private int[] areas = new int[0];

  /** Of a measure's cells, as of the scope's business date, with areas by their number among the names. */
  Fold(Measure measure, Scope scope, CellNames names) {
    this.measure = measure;
    this.foldsAreas = measure.foldsAreas();
    this.foldsDays = measure.foldsDays();
    this.scope = scope;
    this.names = names;
    this.wanted = measure.areas().contains("village") ? LEVELS : LEVELS.subList(1, LEVELS.size());
    this.today = (int) scope.businessDate().toEpochDay();
    this.days = new int[today + 1];
    Arrays.fill(days, UNKNOWN);
  }

  /** The area that an area counts in. */
  int area(int area) {
    if (!foldsAreas) {
      return area;
    }
    if (area >= areas.length) {
      int known = areas.length;
      areas = Arrays.copyOf(areas, area * 2 + 16);
      Arrays.fill(areas, known, areas.length, UNKNOWN);
    }
    if (areas[area] == UNKNOWN) {
      areas[area] = scope.areas().lineage(names.name(area).toString()).stream()
          .filter(each -> wanted.contains(each.level())).findFirst()
          .map(each -> names.number(UTF8String.fromString(each.code()))).orElse(area);
    }
    return areas[area];
  }

  /** The day, since 1970, that a day counts in; of no duration, or one of so many days. */
  int day(int day, int duration) {
    if (!foldsDays || day > today || duration < 0 && duration != CellSums.NO_DURATION) {
      return day;
    }
    if (day < 0) {
      return firstOfPeriods(day);
    }
    if (days[day] == UNKNOWN) {
      days[day] = firstOfPeriods(day);
    }
    return days[day];
  }

  private int firstOfPeriods(int day) {
    return (int) Rollup.briefPeriods(measure, LocalDate.ofEpochDay(day)).stream().map(Period::start)
        .mapToLong(LocalDate::toEpochDay).max().orElse(day);
  }
}
