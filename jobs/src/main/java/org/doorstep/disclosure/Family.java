package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The published cells of one table family, by place and period, and the moves that no published sum would betray. A
 * cell without rows in a published period is a 0 that everybody sees.
 */
final class Family {

  private final List<GuardedCell> cells;
  private final Map<Place, Map<Span, GuardedCell>> table = new HashMap<>();
  private final boolean isTotalKnown;
  private final Shifts shifts;
  private final Map<String, String> successors;
  private final Map<Place, List<Shift<Place>>> places = new HashMap<>();
  private final Map<Span, List<Shift<Span>>> spans = new HashMap<>();
  private final Map<GuardedCell, List<Move>> moves = new HashMap<>();

  /**
   * A family of these cells.
   *
   * @param isRunning whether a figure is that of a window up to its period's end, not a sum over its days
   * @param isTotalKnown whether the sum of a cell's groups is shown elsewhere
   * @param successors by code of a township that ended: the one that goes on with its figures
   */
  Family(Collection<GuardedCell> cells, boolean isRunning, boolean isTotalKnown, Map<String, String> successors) {
    this.cells = cells.stream()
        .sorted(Comparator.comparing(GuardedCell::span).thenComparing(GuardedCell::place)).toList();
    Map<Span, Span> same = new HashMap<>();
    this.cells.forEach(cell -> table.computeIfAbsent(cell.place(), place -> new HashMap<>())
        .put(same.computeIfAbsent(cell.span(), span -> span), cell));
    this.isTotalKnown = isTotalKnown;
    this.successors = successors;
    this.shifts = new Shifts(table.keySet(), same.keySet(), isRunning);
  }

  /** The cells by period, then place. */
  List<GuardedCell> cells() {
    return cells;
  }

  /** Whether persons can only be exchanged between the groups of a cell, as their sum is known. */
  boolean isTotalKnown() {
    return isTotalKnown;
  }

  /** The moves in which this cell goes up and no cell that was shown in an earlier edition changes. */
  List<Move> moves(GuardedCell cell) {
    return moves.computeIfAbsent(cell, this::made);
  }

  private List<Move> made(GuardedCell cell) {
    List<Move> made = new ArrayList<>();
    for (Shift<Place> place : places.computeIfAbsent(cell.place(), shifts::of)) {
      for (Shift<Span> span : spans.computeIfAbsent(cell.span(), shifts::of)) {
        List<GuardedCell> up = new ArrayList<>();
        List<GuardedCell> down = new ArrayList<>();
        if (add(place.up(), span.up(), up) && add(place.down(), span.down(), up)
            && add(place.up(), span.down(), down) && add(place.down(), span.up(), down)) {
          new ArrayList<>(up).forEach(each -> {
            if (down.remove(each)) {
              up.remove(each);
            }
          });
          if (up.contains(cell)) {
            made.add(new Move(up.toArray(GuardedCell[]::new), down.toArray(GuardedCell[]::new)));
          }
        }
      }
    }
    return made;
  }

  private boolean add(List<Place> where, List<Span> when, List<GuardedCell> found) {
    for (Place place : where) {
      for (Span span : when) {
        GuardedCell cell = cell(place, span);
        if (cell == null || cell.isReleased() && !cell.isHidden()) {
          return false;
        }
        found.add(cell);
      }
    }
    return true;
  }

  /** The cell that counts the persons of a place in a period; once a township has ended, its successor's. */
  private GuardedCell cell(Place place, Span span) {
    Map<Span, GuardedCell> line = table.getOrDefault(place, Map.of());
    GuardedCell cell = line.get(span);
    if (cell != null || !place.isTownship() || !successors.containsKey(place.area())) {
      return cell;
    }
    Map<Span, GuardedCell> next = table.get(new Place(successors.get(place.area()), false, ""));
    boolean goesOn = next != null && line.keySet().stream().anyMatch(part -> span.holds(part) && !span.equals(part));
    return goesOn ? next.get(span) : null;
  }
}
