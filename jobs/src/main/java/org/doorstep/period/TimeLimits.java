package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dated time limits: a county's row beats its province's, that beats the national one, each while it is
 * in force on the day the clock starts; a row for the very scope beats one for all scopes.
 */
public final class TimeLimits implements Serializable {

  /** The scope of a limit that holds for every scope without a row of its own. */
  public static final String ALL = "all";

  /** The answer of {@link #dueDay} where the table has no limit. */
  public static final int NONE = Integer.MIN_VALUE;

  private final WorkingDays days;
  private final Map<String, Map<String, List<TimeLimit>>> limits = new HashMap<>();

  /** The table over this calendar; of two rows of one level in force together the earlier one wins. */
  public TimeLimits(List<TimeLimit> rows, WorkingDays days) {
    this.days = days;
    rows.stream().sorted(Comparator.comparing(TimeLimit::level)).forEach(row -> limits
        .computeIfAbsent(row.rule(), rule -> new HashMap<>())
        .computeIfAbsent(row.scope(), scope -> new ArrayList<>())
        .add(row));
  }

  /** The limit of this rule for a clock that starts on this day. */
  public Optional<TimeLimit> findLimit(String rule, String scope, LocalDate start) {
    return Optional.ofNullable(limit(rule, scope, start));
  }

  private TimeLimit limit(String rule, String scope, LocalDate start) {
    Map<String, List<TimeLimit>> scopes = limits.getOrDefault(rule, Map.of());
    TimeLimit own = inForce(scopes.get(scope), start);
    return own != null ? own : inForce(scopes.get(ALL), start);
  }

  private static TimeLimit inForce(List<TimeLimit> rows, LocalDate start) {
    if (rows == null) {
      return null;
    }
    for (TimeLimit row : rows) {
      if (row.governs(start)) {
        return row;
      }
    }
    return null;
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
    TimeLimit limit = limit(rule, scope, LocalDate.ofEpochDay(startDay));
    if (limit == null) {
      return NONE;
    }
    int value = limit.value() + moreDays;
    return limit.unit() == LimitUnit.WD ? days.add(startDay, value) : days.rollForward(startDay + value);
  }
}
