package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dated time limits, each as it is in force on the day the clock starts. */
public final class TimeLimits implements Serializable {

  /** The scope of a limit that holds for every scope without a row of its own. */
  public static final String ALL = DatedRows.ALL;

  /** The answer of {@link #dueDay} where the table has no limit. */
  public static final int NONE = Integer.MIN_VALUE;

  private final WorkingDays days;
  private final DatedRows<TimeLimit> limits;

  /** The table over this calendar; of two rows of one level in force together the earlier one wins. */
  public TimeLimits(List<TimeLimit> rows, WorkingDays days) {
    this.days = days;
    this.limits = new DatedRows<>(rows);
  }

  /** The names of the rules. */
  public Set<String> names() {
    return limits.names();
  }

  /** The limit of this rule for a clock that starts on this day. */
  public Optional<TimeLimit> findLimit(String rule, String scope, LocalDate start) {
    return Optional.ofNullable(limits.on(rule, scope, start));
  }

  /** The due date of a clock that starts on this day, where the rule table has a limit for it. */
  public Optional<DueDate> findDue(String rule, String scope, LocalDate start) {
    return findDue(rule, scope, start, 0);
  }

  /**
   * As {@link #findDue(String, String, LocalDate)}, with days more (stopped clock, extension) in the limit's
   * unit.
   */
  public Optional<DueDate> findDue(String rule, String scope, LocalDate start, int moreDays) {
    return findLimit(rule, scope, start).map(limit -> due(limit, start, moreDays));
  }

  private DueDate due(TimeLimit limit, LocalDate start, int moreDays) {
    int value = limit.value() + moreDays;
    LocalDate date = limit.unit() == LimitUnit.WD
        ? days.add(start, value) : days.rollForward(start.plusDays(value));
    boolean pending = limit.unit() == LimitUnit.WD
        ? days.isPending(start, date) : !days.isKnown(date.getYear());
    return new DueDate(date, pending);
  }

  /**
   * As {@link #findDue(String, String, LocalDate, int)} on epoch days; {@link #NONE} where there is no limit.
   */
  public int dueDay(String rule, String scope, int startDay, int moreDays) {
    TimeLimit limit = limits.on(rule, scope, LocalDate.ofEpochDay(startDay));
    if (limit == null) {
      return NONE;
    }
    int value = limit.value() + moreDays;
    return limit.unit() == LimitUnit.WD ? days.add(startDay, value) : days.rollForward(startDay + value);
  }
}
