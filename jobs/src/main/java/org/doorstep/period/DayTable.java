package org.doorstep.period;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads working_days.csv: the days on which the yearly notices differ from an ordinary week. */
final class DayTable {

  private static final Pattern NOTICE = Pattern.compile("State Council notice for (\\d{4})");

  private final Map<LocalDate, Boolean> worked = new TreeMap<>();
  private final TreeSet<Integer> years = new TreeSet<>();
  private final RuleFile file;

  private DayTable(List<String> faults) {
    this.file = new RuleFile("working_days.csv", List.of("date", "kind", "name_zh", "notice"), faults);
  }

  static WorkingDays read(List<Path> folders, List<String> faults) {
    DayTable table = new DayTable(faults);
    for (Path folder : folders) {
      table.add(table.file.rows(folder, folder.equals(folders.get(0))));
    }
    return new WorkingDays(table.worked, table.years);
  }

  private void add(List<RuleFile.Row> rows) {
    Map<LocalDate, Boolean> added = new TreeMap<>();
    for (RuleFile.Row row : rows) {
      addYear(row);
      LocalDate date = file.date(row, "date");
      DayKind kind = file.code(row, "kind", DayKind.values(), DayKind::code);
      if (date != null && kind != null && added.put(date, kind == DayKind.MAKE_UP_WORKDAY) != null) {
        file.fault(row, "date", "each date once");
      }
    }
    worked.putAll(added);
  }

  private void addYear(RuleFile.Row row) {
    Matcher notice = NOTICE.matcher(row.text("notice"));
    if (notice.matches()) {
      years.add(Integer.valueOf(notice.group(1)));
    } else {
      file.fault(row, "notice", "\"State Council notice for\" and its year");
    }
  }
}
