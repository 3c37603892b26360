package org.doorstep.sample;

import static java.time.DayOfWeek.FRIDAY;

import java.time.LocalDate;
import java.util.Arrays;
import org.doorstep.period.WorkingDays;

/** The rhythm of the invented county's work: which days the calendar says are worked, and how busy a day is. */
final class Almanac {
  private static final int[] BUSY_BY_MONTH = {88, 90, 112, 106, 101, 100, 97, 95, 104, 103, 108, 96};
  private static final int[] BUSY_BY_WEEKDAY = {125, 108, 104, 100, 92, 14, 10};

  private final WorkingDays calendar;
  private final int first;
  private final int[] ordinal;
  private final int[] workingDays;

  /** Covers the days from {@code first} to {@code last}, both epoch days. */
  Almanac(WorkingDays calendar, int first, int last) {
    this.calendar = calendar;
    this.first = first;
    ordinal = new int[last - first + 1];
    int[] found = new int[ordinal.length];
    int count = 0;
    for (int day = first; day <= last; day++) {
      ordinal[day - first] = count;
      if (calendar.isWorkingDay(day)) {
        found[count++] = day;
      }
    }
    workingDays = Arrays.copyOf(found, count);
  }

  /** How much happens on the day, compared with other days: on a worked Saturday as on a Friday, little on holidays. */
  int busy(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    int ofMonth = BUSY_BY_MONTH[day.getMonthValue() - 1];
    int weekday = day.getDayOfWeek().getValue();
    if (calendar.isWorkingDay(epochDay)) {
      return ofMonth * BUSY_BY_WEEKDAY[Math.min(weekday, FRIDAY.getValue()) - 1];
    }
    int usual = ofMonth * BUSY_BY_WEEKDAY[weekday - 1];
    return weekday > FRIDAY.getValue() ? usual : usual / 12;
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
}
