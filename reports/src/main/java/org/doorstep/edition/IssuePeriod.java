package org.doorstep.edition;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The month or the week (ISO, Monday to Sunday) that a briefing is about. */
public record IssuePeriod(String kind, String code, LocalDate start, LocalDate endExclusive) {
  private static final String WEEK = "week";
  private static final Pattern WEEK_CODE = Pattern.compile("(\\d{4})-W(\\d{2})");

  public static IssuePeriod of(YearMonth month) {
    return new IssuePeriod("month", month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** The week that holds a day. */
  public static IssuePeriod weekOf(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String code = String.format(Locale.ROOT, "%d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return new IssuePeriod(WEEK, code, monday, monday.plusWeeks(1));
  }

  /** A month such as 2026-05. */
  public static Optional<IssuePeriod> findMonth(String code) {
    try {
      return Optional.of(of(YearMonth.parse(code)));
    } catch (DateTimeException notAMonth) {
      return Optional.empty();
    }
  }

  /** A week such as 2026-W22; empty for a week that its year does not have. */
  public static Optional<IssuePeriod> findWeek(String code) {
    Matcher parts = WEEK_CODE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4)
        .plusWeeks(Integer.parseInt(parts.group(2)) - 1L);
    return Optional.of(weekOf(day)).filter(week -> week.code.equals(code));
  }

  public boolean isWeek() {
    return kind.equals(WEEK);
  }

  /** The month itself; for a week the last month that was over by its end. */
  public YearMonth month() {
    return YearMonth.from(endExclusive).minusMonths(1);
  }

  /** True if the last whole month ended in this period, so that its figures are new. */
  public boolean closesMonth() {
    return month().plusMonths(1).atDay(1).isAfter(start);
  }

  public IssuePeriod minus(long periods) {
    return isWeek() ? weekOf(start.minusWeeks(periods)) : of(month().minusMonths(periods));
  }

  /** The month of the year, or the week. */
  public int number() {
    return isWeek() ? start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) : start.getMonthValue();
  }

  /** The year that the number counts in. */
  public int year() {
    return isWeek() ? start.get(IsoFields.WEEK_BASED_YEAR) : start.getYear();
  }

  /** The same kind of period in which a month began. */
  public IssuePeriod firstIn(YearMonth month) {
    return isWeek() ? weekOf(month.atDay(1)) : of(month);
  }

  /** How many periods lie from another to this one, both counted. */
  public long countFrom(IssuePeriod first) {
    return (isWeek() ? ChronoUnit.WEEKS : ChronoUnit.MONTHS).between(first.start, start) + 1;
  }
}
