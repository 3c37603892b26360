package org.doorstep.period;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads time_limits.csv: two rows of one rule, scope and level may not be in force together. */
final class LimitTable {

  private final List<String> faults;
  private final RuleFile file;

  private LimitTable(List<String> faults) {
    this.faults = faults;
    this.file = new RuleFile("time_limits.csv",
        List.of("rule_id", "scope", "value", "unit", "level", "valid_from", "valid_to", "owner", "source"), faults);
  }

  /** The rows, those of later folders first. */
  static List<TimeLimit> read(List<Path> folders, List<String> faults) {
    LimitTable table = new LimitTable(faults);
    List<TimeLimit> limits = new ArrayList<>();
    for (Path folder : folders) {
      limits.addAll(0, table.limits(table.file.rows(folder, folder.equals(folders.get(0)))));
    }
    return limits;
  }

  private List<TimeLimit> limits(List<RuleFile.Row> rows) {
    List<TimeLimit> limits = new ArrayList<>();
    for (RuleFile.Row row : rows) {
      int before = faults.size();
      TimeLimit limit = limit(row);
      if (faults.size() == before) {
        file.refuseOverlap(row, limit, limits);
        limits.add(limit);
      }
    }
    return limits;
  }

  private TimeLimit limit(RuleFile.Row row) {
    String rule = file.filled(row, "rule_id");
    String scope = file.filled(row, "scope");
    Integer value = file.positive(row, "value");
    LimitUnit unit = file.code(row, "unit", LimitUnit.values(), LimitUnit::name);
    RuleLevel level = file.code(row, "level", RuleLevel.values(), RuleLevel::code);
    LocalDate from = file.date(row, "valid_from");
    LocalDate to = file.dateOr(row, "valid_to", null);
    file.filled(row, "owner");
    String source = file.filled(row, "source");
    file.refuseBackwards(row, from, to);
    return value == null ? null : new TimeLimit(rule, scope, value, unit, level, from, to, source);
  }
}
