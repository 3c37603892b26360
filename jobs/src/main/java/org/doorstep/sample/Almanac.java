package org.doorstep.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * The rhythm of the invented county's work: which days are worked, and how busy a day is.
 * Holidays are the fixed ones and the Spring Festival week, without make-up working days: plausible, no more.
 */
final class Almanac {
  /** First day of the Spring Festival (GB/T 33661-2017); other years count as 5 February. */
  private static final Map<Integer, LocalDate> SPRING = Map.ofEntries(
      spring(2018, 2, 16), spring(2019, 2, 5), spring(2020, 1, 25), spring(2021, 2, 12), spring(2022, 2, 1),
      spring(2023, 1, 22), spring(2024, 2, 10), spring(2025, 1, 29), spring(2026, 2, 17), spring(2027, 2, 6),
      spring(2028, 1, 26), spring(2029, 2, 13), spring(2030, 2, 3));
  private static final int[] BUSY_BY_MONTH = {88, 90, 112, 106, 101, 100, 97, 95, 104, 103, 108, 96};
  private static final int[] BUSY_BY_WEEKDAY = {125, 108, 104, 100, 92, 14, 10};

  private final int first;
  private final int[] ordinal;
  private final int[] workingDays;

  /** Covers the days from {@code first} to {@code last}, both epoch days. */
  Almanac(int first, int last) {
    this.first = first;
    ordinal = new int[last - first + 1];
    int[] found = new int[ordinal.length];
    int count = 0;
    for (int day = first; day <= last; day++) {
      ordinal[day - first] = count;
      if (isWorking(LocalDate.ofEpochDay(day))) {
        found[count++] = day;
      }
    }
    workingDays = Arrays.copyOf(found, count);
  }

  /** How much happens on the day, compared with other days. */
  static int busy(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    int usual = BUSY_BY_MONTH[day.getMonthValue() - 1] * BUSY_BY_WEEKDAY[day.getDayOfWeek().getValue() - 1];
    return isHoliday(day) ? usual / 12 : usual;
  }

  /** The day itself if it is worked, else the next one that is. */
  int onOrAfter(int day) {
    return workingDays[ordinal[day - first]];
  }

  /** The day itself if it is worked, else the last one before it. */
  int onOrBefore(int day) {
    int next = ordinal[day - first];
    return workingDays[next] == day ? day : workingDays[next - 1];
  }

  /** The working day that comes {@code count} working days after the day. */
  int plusWorking(int day, int count) {
    int at = ordinal[day - first];
    return workingDays[workingDays[at] == day ? at + count : at + count - 1];
  }

  private static boolean isWorking(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !isHoliday(day);
  }

  private static boolean isHoliday(LocalDate day) {
    int monthDay = day.getMonthValue() * 100 + day.getDayOfMonth();
    LocalDate spring = SPRING.getOrDefault(day.getYear(), LocalDate.of(day.getYear(), 2, 5));
    long sinceSpring = day.toEpochDay() - spring.toEpochDay();
    return sinceSpring >= -1 && sinceSpring <= 6
        || monthDay == 101 || monthDay >= 501 && monthDay <= 503 || monthDay >= 1001 && monthDay <= 1007;
  }

  private static Map.Entry<Integer, LocalDate> spring(int year, int month, int day) {
    return Map.entry(year, LocalDate.of(year, month, day));
  }
}
