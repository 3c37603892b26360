package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the places and periods of a table family add up, as the shifts that leave all sums as they are.
 *
 * <p>County = sum of its townships = sum of its parts; quarter = sum of its months, year = sum of its quarters. Figures
 * of running windows do not add up over periods: there a quarter and a year are the same figure as their last month.
 */
final class Shifts {

  private final List<Place> townships;
  private final List<Place> parts;
  private final List<Place> total;
  private final SortedSet<Span> spans;
  private final boolean isRunning;

  Shifts(Collection<Place> places, Collection<Span> spans, boolean isRunning) {
    SortedSet<Place> sorted = new TreeSet<>(places);
    this.townships = sorted.stream().filter(Place::isTownship).toList();
    this.parts = sorted.stream().filter(Place::isPart).toList();
    this.total = sorted.stream().filter(Place::isTotal).toList();
    this.spans = new TreeSet<>(spans);
    this.isRunning = isRunning;
  }

  /** The shifts in which this place goes up. */
  List<Shift<Place>> of(Place place) {
    if (total.isEmpty()) {
      return List.of(Shift.alone(List.of(place)));
    }
    List<Shift<Place>> shifts = new ArrayList<>();
    siblings(place).stream().filter(other -> !other.equals(place))
        .forEach(other -> shifts.add(Shift.exchange(List.of(place), List.of(other))));
    for (Place township : place.isTownship() ? List.of(place) : orNone(townships)) {
      for (Place part : place.isPart() ? List.of(place) : orNone(parts)) {
        shifts.add(Shift.alone(Stream.concat(total.stream(), Stream.of(township, part)
            .filter(each -> each != null)).toList()));
      }
    }
    return shifts;
  }

  private List<Place> siblings(Place place) {
    if (place.isTotal()) {
      return List.of();
    }
    return place.isTownship() ? townships : parts;
  }

  private static List<Place> orNone(List<Place> places) {
    return places.isEmpty() ? Collections.singletonList(null) : places;
  }

  /** The shifts in which this period goes up. */
  List<Shift<Span>> of(Span span) {
    if (isRunning) {
      return List.of(Shift.alone(spans.stream().filter(each -> each.end().equals(span.end())).toList()));
    }
    List<Span> shortest = shortestWithin(span);
    List<Shift<Span>> shifts = new ArrayList<>();
    for (Span one : shortest) {
      List<Span> line = line(one);
      shifts.add(Shift.alone(line));
      spans.stream().filter(other -> other.kind().equals(one.kind()) && !span.holds(other))
          .map(this::line).filter(other -> !Collections.disjoint(line, other))
          .forEach(other -> shifts.add(Shift.exchange(line, other)));
    }
    return shifts;
  }

  private List<Span> shortestWithin(Span span) {
    int length = spans.stream().filter(span::holds).mapToInt(Span::length).min().orElse(span.length());
    return spans.stream().filter(each -> span.holds(each) && each.length() == length).toList();
  }

  private List<Span> line(Span span) {
    return spans.stream().filter(each -> each.holds(span)).toList();
  }
}
