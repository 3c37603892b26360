package org.doorstep.nightly;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;
import org.doorstep.period.Period;
import org.doorstep.publish.Registers;

/** Holds the registers of a home against the declarations: what a line names must be known. */
final class RegisterCheck {

  /** Measure, output, area, period and kind of the method, with points between them. */
  private static final int PARTS_OF_A_FINDING = 5;

  private final Set<String> measures;
  private final List<String> faults;

  private RegisterCheck(Measures measures, List<String> faults) {
    this.measures = measures.list().stream().map(Measure::id).collect(Collectors.toSet());
    this.faults = faults;
  }

  /** Notes every line that names a measure, period or finding that cannot be. */
  static void check(Registers registers, Measures measures, List<String> faults) {
    RegisterCheck check = new RegisterCheck(measures, faults);
    for (String name : List.of("actions", "events", "rebaselines")) {
      registers.of(name).forEach(row -> check.measure(row, row.get("measure_id")));
    }
    registers.of("rebaselines").forEach(check::period);
    registers.of("flags").forEach(check::finding);
  }

  private void measure(Registers.Row row, String id) {
    if (id != null && !measures.contains(id)) {
      faults.add(row.where() + ", measure_id: '" + id + "' is no measure; describe lists them");
    }
  }

  private void period(Registers.Row row) {
    String label = row.get("from_period");
    try {
      if (label != null) {
        Period.parse(label);
      }
    } catch (IllegalArgumentException unknown) {
      faults.add(row.where() + ", from_period: " + unknown.getMessage());
    }
  }

  private void finding(Registers.Row row) {
    String id = row.get("finding_id");
    String[] parts = id == null ? new String[0] : id.split("\\.");
    if (id != null && (parts.length != PARTS_OF_A_FINDING || !measures.contains(parts[0]))) {
      faults.add(row.where() + ", finding_id: '" + id
          + "' is no id of a finding; expected one as in the findings, such as X06.value.990121003.2026-03.funnel");
    }
  }
}
