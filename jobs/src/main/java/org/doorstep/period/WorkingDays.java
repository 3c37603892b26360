package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The working-day calendar: Monday to Friday, but for the days that the yearly notices of the State Council
 * name.
 *
 * <p>The first day is not counted (Civil Code, Art. 201). A year without a table is counted as ordinary
 * weeks, and whatever touches it is pending, so that a night never stops because next year's notice is not
 * out. The calls on epoch days answer from an index over the years 1990 to 2079.
 */
public final class WorkingDays implements Serializable {

  private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2079, 12, 31).toEpochDay();

  private static volatile WorkingDays arrived;

  private final int[] exceptions;
  private final boolean[] works;
  private final int[] years;
  private final transient int[] counted;
  private final transient int[] nth;

  /**
   * A calendar of exceptions (day to whether it is worked) and of the years whose notice is known.
   */
  public WorkingDays(Map<LocalDate, Boolean> exceptions, Iterable<Integer> knownYears) {
    TreeMap<LocalDate, Boolean> sorted = new TreeMap<>(exceptions);
    TreeSet<Integer> known = new TreeSet<>();
    knownYears.forEach(known::add);
    this.exceptions = sorted.keySet().stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
    this.works = new boolean[sorted.size()];
    int place = 0;
    for (boolean worked : sorted.values()) {
      works[place++] = worked;
    }
    this.years = known.stream().mapToInt(Integer::intValue).toArray();
    this.counted = count();
    this.nth = invert();
  }

  private WorkingDays(WorkingDays sent) {
    this.exceptions = sent.exceptions;
    this.works = sent.works;
    this.years = sent.years;
    this.counted = count();
    this.nth = invert();
  }

  /** The arrays are built where the calendar arrives, once for all tasks: it travels as its exceptions alone. */
  private Object readResolve() {
    WorkingDays days = arrived;
    if (days == null || !Arrays.equals(days.exceptions, exceptions) || !Arrays.equals(days.works, works)
        || !Arrays.equals(days.years, years)) {
      days = new WorkingDays(this);
      arrived = days;
    }
    return days;
  }

  private int[] count() {
    int[] counts = new int[LAST - FIRST + 1];
    int sum = 0;
    for (int day = FIRST; day <= LAST; day++) {
      sum += ruled(day) ? 1 : 0;
      counts[day - FIRST] = sum;
    }
    return counts;
  }

  private int[] invert() {
    int[] days = new int[counted[LAST - FIRST]];
    for (int day = FIRST; day <= LAST; day++) {
      if (ruled(day)) {
        days[counted[day - FIRST] - 1] = day;
      }
    }
    return days;
  }

  private boolean ruled(int day) {
    int place = Arrays.binarySearch(exceptions, day);
    return place >= 0 ? works[place] : Math.floorMod(day + 3, 7) < 5;
  }

  /** Whether offices work on this day. */
  public boolean isWorkingDay(LocalDate date) {
    return isWorkingDay((int) date.toEpochDay());
  }

  /** Whether offices work on this epoch day. */
  public boolean isWorkingDay(int day) {
    return ruled(day);
  }

  /**
   * The n-th working day after the start, which itself is not counted; n = 0 gives the start or the next one.
   */
  public LocalDate add(LocalDate start, int workingDays) {
    return LocalDate.ofEpochDay(add((int) start.toEpochDay(), workingDays));
  }

  /** As {@link #add(LocalDate, int)}, on epoch days. */
  public int add(int start, int workingDays) {
    if (workingDays <= 0) {
      return rollForward(start);
    }
    if (start >= FIRST && start <= LAST) {
      int place = counted[start - FIRST] + workingDays - 1;
      if (place < nth.length) {
        return nth[place];
      }
    }
    int day = start;
    for (int left = workingDays; left > 0; left -= ruled(day) ? 1 : 0) {
      day++;
    }
    return day;
  }

  /** How many working days d have from < d <= to; negative when to is before from. */
  public int between(LocalDate from, LocalDate to) {
    return between((int) from.toEpochDay(), (int) to.toEpochDay());
  }

  /** As {@link #between(LocalDate, LocalDate)}, on epoch days. */
  public int between(int from, int to) {
    if (to < from) {
      return -between(to, from);
    }
    if (from >= FIRST && to <= LAST) {
      return counted[to - FIRST] - counted[from - FIRST];
    }
    int sum = 0;
    for (int day = from + 1; day <= to; day++) {
      sum += ruled(day) ? 1 : 0;
    }
    return sum;
  }

  /** The day itself, or the first working day after a rest day (Civil Code, Art. 203). */
  public LocalDate rollForward(LocalDate date) {
    return LocalDate.ofEpochDay(rollForward((int) date.toEpochDay()));
  }

  /** As {@link #rollForward(LocalDate)}, on epoch days. */
  public int rollForward(int day) {
    int rolled = day;
    while (!ruled(rolled)) {
      rolled++;
    }
    return rolled;
  }

  /** Whether the notice of this year is in the table. */
  public boolean isKnown(int year) {
    return Arrays.binarySearch(years, year) >= 0;
  }

  /** Whether a count from one day to the other touches a year whose notice is not in the table. */
  public boolean isPending(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!isKnown(year)) {
        return true;
      }
    }
    return false;
  }
}
