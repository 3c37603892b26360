package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.Rules;

/**
 * What figures are made from beside the cells: the areas, residents by area and year, the dated rules, and the day
 * as of which all is seen.
 */
public record Scope(LocalDate businessDate, Areas areas, Map<String, Map<Integer, Residents>> residents, Rules rules)
    implements Serializable {

  /** Residents of one area in one year. */
  public record Residents(long registered, long floating) implements Serializable {

    /** Both together. */
    public Residents plus(Residents other) {
      return new Residents(registered + other.registered, floating + other.floating);
    }
  }

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

  /** How settled a period's figures are. */
  public String state(Period period) {
    return rules.freeze().state(period, businessDate).code();
  }
}
