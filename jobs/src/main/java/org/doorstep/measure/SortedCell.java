package org.doorstep.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A cell with its key as two numbers that sort as it does: some measures have millions of cells, and texts are slow to
 * compare.
 *
 * @param place part, area and day
 * @param kind dimension value and duration, none first
 */
record SortedCell(long place, long kind, Cell cell) implements Comparable<SortedCell> {

  /** Some cells by part, area, day, dimension value and duration. */
  static SortedCell[] of(List<Cell> cells) {
    Map<String, Integer> parts = ranks(cells, Cell::part);
    Map<String, Integer> areas = ranks(cells, Cell::areaCode);
    Map<String, Integer> values = ranks(cells, Cell::dimensionValue);
    SortedCell[] sorted = new SortedCell[cells.size()];
    for (int i = 0; i < sorted.length; i++) {
      Cell cell = cells.get(i);
      long spot = (long) parts.get(cell.part()) << 24 | areas.get(cell.areaCode());
      long duration = cell.duration() == null ? Integer.MIN_VALUE : cell.duration();
      sorted[i] = new SortedCell((spot << 24) + cell.day().toEpochDay(),
          ((long) values.get(cell.dimensionValue()) << 32) + duration, cell);
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** The place of each text among all of them. */
  private static Map<String, Integer> ranks(List<Cell> cells, Function<Cell, String> text) {
    Set<String> texts = new HashSet<>();
    cells.forEach(cell -> texts.add(text.apply(cell)));
    Map<String, Integer> ranks = new HashMap<>();
    for (String each : new TreeSet<>(texts)) {
      ranks.put(each, ranks.size());
    }
    return ranks;
  }

  @Override
  public int compareTo(SortedCell other) {
    int order = Long.compare(place, other.place);
    return order != 0 ? order : Long.compare(kind, other.kind);
  }
}
