package org.doorstep.period;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads freeze.csv: how long a finished period stays provisional; two rows of one kind may not hold together. */
final class FreezeTable {

  private final List<String> faults;
  private final RuleFile file;

  private FreezeTable(List<String> faults) {
    this.faults = faults;
    this.file = new RuleFile("freeze.csv",
        List.of("period_kind", "value", "unit", "valid_from", "valid_to", "owner", "source"), faults);
  }

  /** The rows, those of later folders last. */
  static List<FreezeWindows.Window> read(List<Path> folders, List<String> faults) {
    FreezeTable table = new FreezeTable(faults);
    List<FreezeWindows.Window> windows = new ArrayList<>();
    for (Path folder : folders) {
      List<FreezeWindows.Window> own = new ArrayList<>();
      table.file.rows(folder, folder.equals(folders.get(0))).forEach(row -> table.add(row, own));
      windows.addAll(own);
    }
    for (PeriodKind kind : PeriodKind.values()) {
      if (windows.stream().noneMatch(window -> window.kind() == kind)) {
        faults.add("freeze.csv has no row for a " + kind.code() + "; add one.");
      }
    }
    return windows;
  }

  private void add(RuleFile.Row row, List<FreezeWindows.Window> others) {
    int before = faults.size();
    PeriodKind kind = file.code(row, "period_kind", PeriodKind.values(), PeriodKind::code);
    Integer value = file.positive(row, "value");
    LimitUnit unit = file.code(row, "unit", LimitUnit.values(), LimitUnit::name);
    LocalDate from = file.date(row, "valid_from");
    LocalDate to = file.dateOr(row, "valid_to", null);
    file.filled(row, "owner");
    file.filled(row, "source");
    file.refuseBackwards(row, from, to);
    if (faults.size() == before) {
      FreezeWindows.Window window = new FreezeWindows.Window(kind, value, unit, from, to);
      if (others.stream().anyMatch(window::meets)) {
        file.fault(row, "valid_from", "no overlap with another row of the same kind of period");
      }
      others.add(window);
    }
  }
}
