package org.doorstep.period;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads thresholds.csv: two rows of one threshold, scope and level may not hold together. */
final class ThresholdTable {

  private final List<String> faults;
  private final RuleFile file;

  private ThresholdTable(List<String> faults) {
    this.faults = faults;
    this.file = new RuleFile("thresholds.csv",
        List.of("rule_id", "scope", "value", "unit", "level", "valid_from", "valid_to", "owner", "source"), faults);
  }

  /** The rows, those of later folders first. */
  static List<Threshold> read(List<Path> folders, List<String> faults) {
    ThresholdTable table = new ThresholdTable(faults);
    List<Threshold> thresholds = new ArrayList<>();
    for (Path folder : folders) {
      List<Threshold> own = new ArrayList<>();
      table.file.rows(folder, folder.equals(folders.get(0))).forEach(row -> table.add(row, own));
      thresholds.addAll(0, own);
    }
    return thresholds;
  }

  private void add(RuleFile.Row row, List<Threshold> others) {
    int before = faults.size();
    String rule = file.filled(row, "rule_id");
    String scope = file.filled(row, "scope");
    Long value = file.whole(row, "value");
    file.filled(row, "unit");
    RuleLevel level = file.code(row, "level", RuleLevel.values(), RuleLevel::code);
    LocalDate from = file.date(row, "valid_from");
    LocalDate to = file.dateOr(row, "valid_to", null);
    file.filled(row, "owner");
    file.filled(row, "source");
    file.refuseBackwards(row, from, to);
    if (faults.size() == before) {
      Threshold threshold = new Threshold(rule, scope, value, level, from, to);
      file.refuseOverlap(row, threshold, others);
      others.add(threshold);
    }
  }
}
