package org.doorstep.period;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads freeze.csv: how long after its last day a period stays provisional. */
final class FreezeTable {

  private final List<String> faults;
  private final RuleFile file;

  private FreezeTable(List<String> faults) {
    this.faults = faults;
    this.file = new RuleFile("freeze.csv",
        List.of("period_kind", "value", "unit", "valid_from", "valid_to", "source"), faults);
  }

  /** The rows, those of later folders last. */
  static List<FreezeWindows.Window> read(List<Path> folders, List<String> faults) {
    FreezeTable table = new FreezeTable(faults);
    List<FreezeWindows.Window> windows = new ArrayList<>();
    for (Path folder : folders) {
      table.file.rows(folder, folder.equals(folders.get(0))).forEach(row -> table.add(row, windows));
    }
    for (PeriodKind kind : PeriodKind.values()) {
      if (windows.stream().noneMatch(window -> window.kind() == kind)) {
        faults.add("freeze.csv has no row for a " + kind.code() + "; add one.");
      }
    }
    return windows;
  }

  private void add(RuleFile.Row row, List<FreezeWindows.Window> windows) {
    int before = faults.size();
    PeriodKind kind = file.code(row, "period_kind", PeriodKind.values(), PeriodKind::code);
    Integer value = file.positive(row, "value");
    LimitUnit unit = file.code(row, "unit", LimitUnit.values(), LimitUnit::name);
    LocalDate from = file.date(row, "valid_from");
    LocalDate to = file.dateOr(row, "valid_to", null);
    file.refuseBackwards(row, from, to);
    if (faults.size() == before) {
      windows.add(new FreezeWindows.Window(kind, value, unit, from, to));
    }
  }
}
