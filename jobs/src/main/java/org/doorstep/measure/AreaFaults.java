package org.doorstep.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.doorstep.measure.Areas.Area;

/** What is wrong with the area register as a whole, where each row by itself is right. */
final class AreaFaults {

  private final AreaRows rows;
  private final List<String> faults = new ArrayList<>();
  private final TreeSet<String> told = new TreeSet<>();

  private AreaFaults(AreaRows rows) {
    this.rows = rows;
  }

  /** One line for each fault, by code: rows that hold together, areas that lie in or follow themselves or nothing. */
  static List<String> of(AreaRows rows, LocalDate asOf) {
    AreaFaults check = new AreaFaults(rows);
    for (String code : rows.codes()) {
      check.overlap(rows.of(code));
      rows.of(code).forEach(check::successor);
      check.parent(rows.on(code, asOf));
      rows.of(code).stream().filter(area -> area.validTo() != null)
          .forEach(area -> check.circle(area, "successor_code", rows.successors(code, area.validTo()),
              last -> rows.on(last, area.validTo()).successor()));
      check.circle(rows.on(code, asOf), "parent_code", rows.lineage(code, asOf), last -> rows.above(last, asOf));
    }
    return check.faults;
  }

  private void overlap(List<Area> own) {
    for (int place = 1; place < own.size(); place++) {
      Area before = own.get(place - 1);
      Area area = own.get(place);
      if (!before.hasEndedBy(area.validFrom())) {
        fault(area, "valid_to", "two rows hold on %s; let the row from %s end on that day or before"
            .formatted(area.validFrom(), before.validFrom()));
      }
    }
  }

  private void successor(Area area) {
    if (area.successor() != null && !rows.knows(area.successor())) {
      fault(area, "successor_code", "'%s' is not in the register; add it, or leave it empty"
          .formatted(area.successor()));
    } else if (area.successor() != null && area.validTo() == null) {
      fault(area, "valid_to", "is empty, but the successor is '%s'; say when the area ended"
          .formatted(area.successor()));
    } else if (area.successor() != null && !rows.of(area.successor()).get(0).level().equals(area.level())) {
      fault(area, "successor_code", "'%s' is no %s; name an area of the same level"
          .formatted(area.successor(), area.level()));
    }
  }

  private void parent(Area area) {
    if (area.parent() != null && !rows.knows(area.parent())) {
      fault(area, "parent_code", "'%s' is not in the register; add it, or name one that is"
          .formatted(area.parent()));
    }
  }

  /** Notes a line that comes back to where it began; each circle once. */
  private void circle(Area start, String column, List<String> line, UnaryOperator<String> next) {
    if (start.code().equals(next.apply(line.get(line.size() - 1)))
        && line.stream().noneMatch(code -> told.contains(column + code))) {
      line.forEach(code -> told.add(column + code));
      fault(start, column, "the area comes back to itself by way of " + line + "; break the circle");
    }
  }

  private void fault(Area area, String column, String what) {
    String place = area.place().isEmpty() ? "" : " (" + area.place() + ")";
    faults.add("area register, " + area.code() + place + ", " + column + ": " + what + ".");
  }
}
