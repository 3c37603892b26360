package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.measure.Areas.Area;

/** The rows of the area register by code, in the order of their days. */
final class AreaRows implements Serializable {

  private final TreeMap<String, List<Area>> rows = new TreeMap<>();

  AreaRows(Collection<Area> register) {
    register.stream().sorted(Comparator.comparing(Area::validFrom))
        .forEach(area -> rows.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(area));
  }

  Set<String> codes() {
    return rows.keySet();
  }

  boolean knows(String code) {
    return code != null && rows.containsKey(code);
  }

  List<Area> of(String code) {
    return rows.get(code);
  }

  /** The row of a code that holds on a day, or the last before it; before the first one the first. */
  Area on(String code, LocalDate day) {
    return rows.get(code).stream().filter(area -> !area.validFrom().isAfter(day)).reduce((one, later) -> later)
        .orElse(rows.get(code).get(0));
  }

  /** Whether a row of the code itself holds on a day. */
  boolean stands(String code, LocalDate day) {
    return rows.get(code).stream().anyMatch(area -> area.standsOn(day));
  }

  /** The code, its successor if it had ended by a day, that one's successor, and so on; a circle is gone round once. */
  List<String> successors(String code, LocalDate day) {
    TreeSet<String> seen = new TreeSet<>();
    List<String> line = new ArrayList<>();
    for (String next = code; knows(next) && seen.add(next); next = successor(next, day)) {
      line.add(next);
    }
    return line;
  }

  private String successor(String code, LocalDate day) {
    Area area = on(code, day);
    return area.hasEndedBy(day) ? area.successor() : null;
  }

  /** The code that stands for another on a day: its own, or that of the last of its successors. */
  String standing(String code, LocalDate day) {
    List<String> line = successors(code, day);
    return line.get(line.size() - 1);
  }

  /** What stands for the parent of a code on a day; null when there is none. */
  String above(String code, LocalDate day) {
    String parent = on(code, day).parent();
    return knows(parent) ? standing(parent, day) : null;
  }

  /** The code that stands for another on a day, what stands for its parent, and so on; circles as above. */
  List<String> lineage(String code, LocalDate day) {
    TreeSet<String> seen = new TreeSet<>();
    List<String> line = new ArrayList<>();
    for (String next = standing(code, day); next != null && seen.add(next); next = above(next, day)) {
      line.add(next);
    }
    return line;
  }
}
