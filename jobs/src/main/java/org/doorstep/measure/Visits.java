package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * On which days something happened in one village, up to a day.
 *
 * @param first the first days, in order, at most as many as were asked for
 * @param last the last of all
 */
public record Visits(String measureId, String areaCode, List<LocalDate> first, LocalDate last) {

  /** The days of every village that stands on that day, for each measure that counts how long nothing happened. */
  public static List<Visits> of(VisitDays days, Scope scope, LocalDate until, int most) {
    List<Visits> visits = new ArrayList<>();
    days.byMeasure().forEach((measureId, villages) -> villages.forEach((code, own) -> {
      NavigableSet<LocalDate> seen = own.headSet(until, true);
      if (!seen.isEmpty() && isStanding(scope.areas().get(code), until)) {
        visits.add(new Visits(measureId, code, seen.stream().limit(most).toList(), seen.last()));
      }
    }));
    return visits;
  }

  private static boolean isStanding(Areas.Area area, LocalDate day) {
    return area != null && area.level().equals("village") && area.standsOn(day);
  }
}
