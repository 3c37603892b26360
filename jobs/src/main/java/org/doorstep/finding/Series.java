package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * The observations of one output of one measure in one area, all of one kind of period, in any order.
 *
 * @param areaLevel county, township or village
 */
public record Series(String measureId, String output, String areaCode, String areaLevel,
    PeriodKind periodKind, List<Point> points) {

  /** The part from one period up to another, which is no longer in it; null = no end on that side. */
  Series between(Period from, Period until) {
    return new Series(measureId, output, areaCode, areaLevel, periodKind, points.stream()
        .filter(point -> from == null || point.period().compareTo(from) >= 0)
        .filter(point -> until == null || point.period().compareTo(until) < 0).toList());
  }

  Period first() {
    return points.stream().map(Point::period).min(Comparator.naturalOrder()).orElseThrow();
  }

  Period last() {
    return points.stream().map(Point::period).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** One point for each period from the first one up to the given: those without an observation are missing. */
  List<Point> calendar(Period until) {
    return points.isEmpty() ? List.of() : calendar(first(), until);
  }

  private List<Point> calendar(Period from, Period until) {
    Map<Period, Point> byPeriod =
        points.stream().collect(Collectors.toMap(Point::period, Function.identity()));
    List<Point> calendar = new ArrayList<>();
    for (Period at = from; at.compareTo(until) <= 0; at = at.next()) {
      calendar.add(byPeriod.getOrDefault(at, Point.missing(at)));
    }
    return calendar;
  }

  /**
   * The points from the first usable one up to the given period, one for each period: those without an
   * observation are missing, never zero.
   */
  List<Point> spine(ChartKind chart, Period until) {
    return points.stream().filter(point -> point.isUsable(chart)).map(Point::period).min(Comparator.naturalOrder())
        .map(first -> calendar(first, until)).orElse(List.of());
  }
}
