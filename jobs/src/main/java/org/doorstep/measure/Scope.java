package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.period.LimitUnit;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.Rules;

/**
 * What figures are made from beside the cells: the areas, the dated rules, and the day as of which all is
 * seen.
 */
public record Scope(LocalDate businessDate, Areas areas, Rules rules) implements Serializable {

  /** The periods of some kinds from the one that holds the first day to the one that holds the business date. */
  public List<Period> periods(List<String> kinds, LocalDate first) {
    List<Period> periods = new ArrayList<>();
    for (String kind : kinds) {
      for (Period period = Period.of(PeriodKind.ofCode(kind), first); !period.start().isAfter(businessDate);
          period = period.next()) {
        periods.add(period);
      }
    }
    return periods;
  }

  /** The last day of a period that has been seen. */
  public LocalDate seenUntil(Period period) {
    return period.lastDay().isAfter(businessDate) ? businessDate : period.lastDay();
  }

  /** Whether the time that a cohort is watched has passed since a period's last day. */
  boolean hasElapsed(Measure measure, Period period) {
    LocalDate last = period.lastDay();
    return measure.window().isEmpty() || rules.limits().findLimit(measure.window(), "", last)
        .map(limit -> limit.unit() == LimitUnit.WD ? rules.days().add(last, limit.value())
            : last.plusDays(limit.value()))
        .filter(end -> !end.isAfter(businessDate)).isPresent();
  }

  /** The number of thresholds.csv that holds on a day. */
  long threshold(String name, LocalDate day) {
    return rules.thresholds().value(name, "", day);
  }

  /** How settled a period's figures are. */
  public String state(Period period) {
    return rules.freeze().state(period, businessDate).code();
  }
}
