package org.doorstep.period;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week (Monday to Sunday, ISO), month, quarter or calendar year.
 *
 * @param label 2026-W22, 2026-05, 2026-Q2 or 2026
 * @param start first day
 * @param end first day after it
 */
public record Period(PeriodKind kind, String label, LocalDate start, LocalDate end)
    implements Comparable<Period>, Serializable {

  private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|Q([1-4])|(\\d{2})))?");

  /** The period of this kind that holds the date. */
  public static Period of(PeriodKind kind, LocalDate date) {
    return switch (kind) {
      case WEEK -> week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTH -> month(date.withDayOfMonth(1));
      case QUARTER -> quarter(LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1));
      case YEAR -> year(LocalDate.of(date.getYear(), 1, 1));
    };
  }

  /** The period with this label. */
  public static Period parse(String label) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) {
      throw unknown(label);
    }
    Period period = parsed(parts);
    if (!period.label().equals(label)) {
      throw unknown(label);
    }
    return period;
  }

  private static Period parsed(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) != null) {
      long weeks = Integer.parseInt(parts.group(2)) - 1L;
      return of(PeriodKind.WEEK, LocalDate.of(year, 1, 4).plusWeeks(weeks));
    }
    LocalDate newYear = LocalDate.of(year, 1, 1);
    if (parts.group(3) != null) {
      return quarter(newYear.plusMonths(3L * (Integer.parseInt(parts.group(3)) - 1)));
    }
    if (parts.group(4) != null) {
      return month(newYear.plusMonths(Integer.parseInt(parts.group(4)) - 1L));
    }
    return year(newYear);
  }

  private static IllegalArgumentException unknown(String label) {
    return new IllegalArgumentException("\"" + label
        + "\" is not a period; expected a form such as 2026-05, 2026-W22, 2026-Q2 or 2026.");
  }

  /** The period of the same kind that ends where this one starts. */
  public Period previous() {
    return of(kind, start.minusDays(1));
  }

  /** The period of the same kind that starts where this one ends. */
  public Period next() {
    return of(kind, end);
  }

  /** The same month, quarter or year one year before; a week 53 that last year had not gives its week 52. */
  public Period sameLastYear() {
    if (kind != PeriodKind.WEEK) {
      return of(kind, start.minusYears(1));
    }
    int year = start.get(IsoFields.WEEK_BASED_YEAR) - 1;
    int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    Period same = of(kind, LocalDate.of(year, 1, 4).plusWeeks(week - 1L));
    return same.start.get(IsoFields.WEEK_BASED_YEAR) == year ? same : same.previous();
  }

  /** The last day. */
  public LocalDate lastDay() {
    return end.minusDays(1);
  }

  /** Whether the date lies in it. */
  public boolean contains(LocalDate date) {
    return !date.isBefore(start) && date.isBefore(end);
  }

  /** A kind and a first day make a period. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Period period && kind == period.kind && start.equals(period.start);
  }

  /**
   * The upper bits of a product, which all bits of the date bear on: first days of months would share places otherwise.
   */
  @Override
  public int hashCode() {
    return (start.hashCode() * 8 + kind.ordinal()) * 0x9E3779B1 >>> 8;
  }

  /** Order by first day, shorter periods first. */
  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : kind.compareTo(other.kind);
  }

  private static Period week(LocalDate monday) {
    String label = digits(monday.get(IsoFields.WEEK_BASED_YEAR), 4) + "-W"
        + digits(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
    return new Period(PeriodKind.WEEK, label, monday, monday.plusWeeks(1));
  }

  private static Period month(LocalDate first) {
    String label = digits(first.getYear(), 4) + "-" + digits(first.getMonthValue(), 2);
    return new Period(PeriodKind.MONTH, label, first, first.plusMonths(1));
  }

  private static Period quarter(LocalDate first) {
    String label = digits(first.getYear(), 4) + "-Q" + (first.getMonthValue() + 2) / 3;
    return new Period(PeriodKind.QUARTER, label, first, first.plusMonths(3));
  }

  private static Period year(LocalDate first) {
    String label = digits(first.getYear(), 4);
    return new Period(PeriodKind.YEAR, label, first, first.plusYears(1));
  }

  /** A number with leading zeros; periods are made by the million, so no format is parsed for it. */
  private static String digits(int number, int width) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }
}
