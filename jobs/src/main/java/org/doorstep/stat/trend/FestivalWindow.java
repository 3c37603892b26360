package org.doorstep.stat.trend;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The days around the first day of a moving festival in which work is different. */
public record FestivalWindow(int daysBefore, int daysAfter) {

  /** One week before to two weeks after. */
  public static final FestivalWindow DEFAULT = new FestivalWindow(7, 14);

  /** The share of the windows that lies in a month; 0 where no window touches it. */
  public double share(List<LocalDate> festivals, YearMonth month) {
    long days = festivals.stream().mapToLong(festival -> overlap(festival, month)).sum();
    return (double) days / (daysBefore + 1 + daysAfter);
  }

  private long overlap(LocalDate festival, YearMonth month) {
    LocalDate from = later(festival.minusDays(daysBefore), month.atDay(1));
    LocalDate until = earlier(festival.plusDays(daysAfter), month.atEndOfMonth());
    return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
