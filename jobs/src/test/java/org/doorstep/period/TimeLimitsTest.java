package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLimitsTest {

  private static final String HEAD = "rule_id,scope,value,unit,level,valid_from,valid_to,owner,source\n";

  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(textBlock = """
      # rule,             scope,          start,      more, due,        pending
      petition-closing,   residual,       2026-03-02, 0,    2026-05-06, false
      petition-closing,   residual,       2026-03-02, 30,   2026-06-01, false
      petition-closing,   arbitration,    2026-03-02, 0,    2026-04-16, false
      petition-closing,   arbitration,    2022-04-29, 0,    2022-06-28, false
      petition-notice,    residual,       2026-05-22, 0,    2026-06-08, false
      petition-notice,    residual,       2026-12-25, 0,    2027-01-11, true
      application-limit,  certificate,    2026-04-20, 0,    2026-05-13, false
      application-limit,  certificate,    2026-04-20, 2,    2026-05-15, false
      application-limit,  certificate,    2026-12-25, 0,    2027-01-15, true
      """)
  void aDueDateFollowsTheLimitInForceWhenTheClockStarts(String rule, String scope, LocalDate start, int more,
      LocalDate due, boolean pending) {
    TimeLimits limits = ProjectRules.RULES.limits();
    assertEquals(new DueDate(due, pending), limits.findDue(rule, scope, start, more).orElseThrow());
    assertEquals((int) due.toEpochDay(), limits.dueDay(rule, scope, (int) start.toEpochDay(), more));
  }

  @Test
  void whereThereIsNoLimitThereIsNoDueDate() {
    TimeLimits limits = ProjectRules.RULES.limits();
    LocalDate before = LocalDate.of(2005, 4, 30);
    assertTrue(limits.findDue("petition-closing", "residual", before).isEmpty());
    assertTrue(limits.findDue("petition-closing", "unheard-of", LocalDate.of(2026, 5, 1)).isEmpty());
    assertEquals(TimeLimits.NONE, limits.dueDay("no-such-rule", "all", 20_000, 0));
  }

  @Test
  void everyLimitThatIsNoLawSaysThatItIsAProposal() throws IOException {
    try (Stream<String> lines = Files.lines(ProjectRules.FOLDER.resolve("time_limits.csv"))) {
      lines.skip(1).forEach(line -> assertEquals(
          line.contains(",national,") && line.matches(".*Art\\. \\d+.*"), !line.contains(",proposal: "),
          line));
    }
  }

  @Test
  void theLocalLimitBeatsTheWiderOneWhileItIsInForce() throws IOException {
    Rules rules = Rules.read(ProjectRules.FOLDER, home("""
        petition-notice,all,10,D,province,2024-01-01,,someone,Provincial rule
        petition-notice,all,5,D,county,2025-01-01,2026-01-01,someone,County rule
        petition-closing,review,50,D,county,2022-05-01,,someone,County rule
        """));
    assertEquals(15, value(rules, "petition-notice", "2023-12-31"));
    assertEquals(10, value(rules, "petition-notice", "2024-06-01"));
    assertEquals(5, value(rules, "petition-notice", "2025-12-31"));
    assertEquals(10, value(rules, "petition-notice", "2026-01-01"));
    assertEquals(50, rules.limits().findLimit("petition-closing", "review", LocalDate.of(2026, 1, 1))
        .orElseThrow().value(), "a home's row wins over the proposal it replaces");
  }

  @Test
  void everyFaultOfTheTablesIsInOneMessage() throws IOException {
    Path home = home("""
        petition-notice,all,five,D,county,2025-01-01,,someone,County rule
        petition-notice,all,5,days,village,2025-02-30,,,
        petition-notice,all,5,D,county,2025-01-01,2025-01-01,someone,County rule
        petition-notice,all,5,D,county,2025-01-01,2026-01-01,someone,County rule
        petition-notice,all,6,D,county,2025-06-01,,someone,County rule
        """);
    Files.writeString(home.resolve("working_days.csv"),
        "date,kind,name_zh,notice\n2027-01-01,free,元旦,someone\n");
    Files.writeString(home.resolve("freeze.csv"), "kind,value\nweek,2\n");
    SettingsFault fault = assertThrows(SettingsFault.class, () -> Rules.read(ProjectRules.FOLDER, home));
    String message = String.join("\n", fault.faults()).replace(home + "/", "");
    assertEquals("""
        working_days.csv line 2, notice: "someone"; expected "State Council notice for" and its year.
        working_days.csv line 2, kind: "free"; expected one of [holiday, make-up-workday].
        time_limits.csv line 2, value: "five"; expected a whole number from 1 on.
        time_limits.csv line 3, unit: "days"; expected one of [D, WD].
        time_limits.csv line 3, level: "village"; expected one of [county, province, national].
        time_limits.csv line 3, valid_from: "2025-02-30"; expected a date such as 2026-05-01.
        time_limits.csv line 3, owner: ""; expected a text.
        time_limits.csv line 3, source: ""; expected a text.
        time_limits.csv line 4, valid_to: "2025-01-01"; expected a date after valid_from, or nothing.
        time_limits.csv line 6, valid_from: "2025-06-01"; expected no overlap with another row of the \
        same rule, scope and level.
        freeze.csv has the columns [kind, value]; expected \
        [period_kind, value, unit, valid_from, valid_to, owner, source].""",
        message);
  }

  @Test
  void aFolderWithoutTheTablesIsRefused() {
    String message = assertThrows(SettingsFault.class, () -> Rules.read(folder)).getMessage();
    assertTrue(message.contains("working_days.csv is missing") && message.contains("freeze.csv is missing"),
        message);
    assertFalse(message.contains("null"), message);
  }

  private Path home(String rows) throws IOException {
    Files.writeString(folder.resolve("time_limits.csv"), HEAD + rows);
    return folder;
  }

  private static int value(Rules rules, String rule, String start) {
    return rules.limits().findLimit(rule, "residual", LocalDate.parse(start)).orElseThrow().value();
  }
}
