package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Guards figures of the twelve months up to a period's end. From month to month they overlap, so that windows that are
 * shown bound one between them that is hidden, by months that nobody sees.
 *
 * <p>So a place of which any window is hidden is held back in all periods, with others of its sort until what they have
 * together is not small: along their months, persons can be exchanged between them in every window at once. The county
 * as a whole, which has nobody to exchange with, then keeps to calendar years, which do not overlap.
 */
final class RunningWindows {

  private final List<GuardedCell> cells;
  private final Family family;
  private final Set<Place> held = new LinkedHashSet<>();

  RunningWindows(Collection<GuardedCell> cells, Family family) {
    this.cells = List.copyOf(cells);
    this.family = family;
  }

  /** Hides what must be hidden beyond what is hidden already. */
  void protect() {
    while (held.addAll(placesOf(cells.stream().filter(GuardedCell::isHidden).toList()))) {
      if (cells.stream().anyMatch(cell -> cell.place().isTotal())) {
        List.<Predicate<Place>>of(Place::isTownship, Place::isPart).forEach(this::joinOthers);
      }
      cells.stream().filter(cell -> cell.canBeHidden() && held.contains(cell.place())
          && !(cell.place().isTotal() && cell.span().endsAYear())).forEach(GuardedCell::hide);
      new Guard(family).protect();
    }
  }

  private static Set<Place> placesOf(Collection<GuardedCell> cells) {
    return cells.stream().map(GuardedCell::place).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Holds further places of a sort back, those with the fewest persons first, as long as they have few together. */
  private void joinOthers(Predicate<Place> sort) {
    List<Place> others = new ArrayList<>(placesOf(cells).stream()
        .filter(place -> sort.test(place) && !held.contains(place))
        .sorted(Comparator.comparing(this::persons).thenComparing(place -> place)).toList());
    while (!others.isEmpty() && haveFewTogether(sort)) {
      held.add(others.remove(0));
    }
  }

  private long persons(Place place) {
    return cells.stream().filter(cell -> cell.place().equals(place)).mapToLong(GuardedCell::total).sum();
  }

  private boolean haveFewTogether(Predicate<Place> sort) {
    return cells.stream().filter(cell -> sort.test(cell.place()) && held.contains(cell.place()))
        .collect(Collectors.groupingBy(GuardedCell::span)).values().stream().anyMatch(RunningWindows::haveFew);
  }

  /** Whether some count of one of these cells is small, and that of all of them too. */
  private static boolean haveFew(List<GuardedCell> window) {
    for (int group = 0; group < window.get(0).groups(); group++) {
      long all = 0;
      boolean anySmall = false;
      for (GuardedCell cell : window) {
        all += cell.count(group);
        anySmall |= cell.isSmall(cell.count(group));
      }
      if (anySmall && all < window.get(0).smallest()) {
        return true;
      }
    }
    return false;
  }
}
