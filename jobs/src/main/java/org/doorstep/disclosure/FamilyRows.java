package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rows of one guarded measure as they may be published: those of few places and periods, once their figures are
 * final, with small counts hidden and what would give them back.
 *
 * <p>What an earlier edition released stays: a figure as it was, a hidden one hidden, and no new row in a period that
 * is out. So the last edition holds all that was ever said of the family, and who lays editions side by side has no
 * more.
 */
final class FamilyRows {

  private final Disclosure disclosure;
  private final Privacy privacy;
  private final Groups groups;
  private final Map<List<Object>, List<Map<String, Object>>> now;
  private final Map<List<Object>, List<Map<String, Object>>> before;
  private final List<Map<String, Object>> countless;
  private final Family family;

  /** The rows of a table family from this night, and as the last edition has them. */
  FamilyRows(Disclosure disclosure, String name, List<Map<String, Object>> now, List<Map<String, Object>> before) {
    this.disclosure = disclosure;
    this.privacy = disclosure.familyPrivacy(name);
    List<Map<String, Object>> publishable =
        now.stream().filter(row -> Place.isPublished(row) && Span.isPublished(row)).toList();
    this.now = cells(publishable);
    this.before = cells(before.stream().filter(row -> Place.isPublished(row) && Span.isPublished(row)).toList());
    this.countless = publishable.stream().filter(row -> !Groups.counts(row) && !isOut(row)).toList();
    Set<String> outputs = new TreeSet<>();
    Stream.concat(now.stream(), before.stream()).forEach(row -> outputs.add(row.get("output").toString()));
    Linked linked = disclosure.rules().families().get(name.split(" ")[0]);
    this.groups = new Groups(privacy, List.copyOf(outputs), linked != null && linked.isApart() ? null : linked);
    this.family = family();
  }

  private static Map<List<Object>, List<Map<String, Object>>> cells(List<Map<String, Object>> rows) {
    Map<List<Object>, List<Map<String, Object>>> cells = new LinkedHashMap<>();
    rows.stream().filter(Groups::counts).forEach(row -> cells
        .computeIfAbsent(List.of(Place.of(row), Span.of(row)), key -> new ArrayList<>()).add(row));
    return cells;
  }

  /** Whether a row of this place, period and output was released with a count, which stays. */
  private boolean isOut(Map<String, Object> row) {
    return before.getOrDefault(List.of(Place.of(row), Span.of(row)), List.of()).stream()
        .anyMatch(out -> out.get("output").equals(row.get("output")));
  }

  /** The rows to publish. */
  List<Map<String, Object>> guarded() {
    List<Map<String, Object>> published = new ArrayList<>(countless);
    family.cells().forEach(cell -> published.addAll(rows(cell)));
    return published;
  }

  /** How many rows are hidden for their own small counts, together with such ones, or for others. */
  Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>();
    family.cells().stream().filter(cell -> cell.isHidden() && !cell.isReleased()).forEach(cell -> cell.rows().forEach(
        row -> reasons.merge(ownMark(row) != null ? "small" : isSmall(cell) ? "together" : "others", 1L, Long::sum)));
    return reasons;
  }

  private boolean isSmall(GuardedCell cell) {
    return cell.hasSmall() || cell.rows().stream().anyMatch(row -> ownMark(row) != null);
  }

  private Family family() {
    List<GuardedCell> cells = new ArrayList<>();
    before.forEach((key, rows) -> cells.add(released(rows, now.getOrDefault(key, List.of()))));
    Set<Object> out = new HashSet<>(before.keySet().stream().map(key -> key.get(1)).toList());
    now.forEach((key, rows) -> {
      if (!out.contains(key.get(1))) {
        cells.add(marked(rows));
      }
    });
    Family family = new Family(cells, privacy.isRunning(), isTotalKnown(), disclosure.successors());
    if (privacy.isOverlapping()) {
      new RunningWindows(cells, family).protect();
    } else {
      new Guard(family).protect();
    }
    return family;
  }

  private boolean isTotalKnown() {
    return groups.linked() != null && groups.linked().isParts();
  }

  private GuardedCell cell(List<Map<String, Object>> rows) {
    Map<String, Object> first = rows.get(0);
    return new GuardedCell(Place.of(first), Span.of(first), rows, groups.of(rows), disclosure.smallest(first));
  }

  private GuardedCell released(List<Map<String, Object>> published, List<Map<String, Object>> current) {
    GuardedCell cell = cell(published);
    boolean isHidden = published.stream().anyMatch(row -> "suppressed".equals(row.get("mark")));
    return GuardedCell.released(cell, groups.of(isHidden ? current : published));
  }

  /**
   * A new cell, hidden when one of its counts is small. Where windows overlap, or the sum of the groups is known, a
   * claim that a count is not 0 would say too much, so none is made.
   */
  private GuardedCell marked(List<Map<String, Object>> rows) {
    GuardedCell cell = cell(rows);
    if (rows.stream().anyMatch(row -> "suppressed".equals(row.get("mark")))) {
      cell.hide();
    } else if (isSmall(cell)) {
      cell.hide();
      if (!privacy.isRunning() && !isTotalKnown() && rows.stream().anyMatch(row -> ownMark(row) != null)) {
        cell.claim();
      }
    }
    return cell;
  }

  private String ownMark(Map<String, Object> row) {
    return disclosure.findMark(PublishedTable.OBSERVATIONS, row).orElse(null);
  }

  private Collection<Map<String, Object>> rows(GuardedCell cell) {
    if (!cell.isHidden() || cell.isReleased()) {
      return cell.rows();
    }
    return cell.rows().stream().map(row -> disclosure.hide(PublishedTable.OBSERVATIONS, row,
        cell.isClaimed() && ownMark(row) != null ? ownMark(row) : "")).toList();
  }
}
