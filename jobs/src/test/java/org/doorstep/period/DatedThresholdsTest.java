package org.doorstep.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county sets a threshold of its own by a row of its own, from a day on. */
class DatedThresholdsTest {

  private static final String HEAD = "rule_id,scope,value,unit,level,valid_from,valid_to,owner,source\n";

  @TempDir
  private Path home;

  @Test
  void aCountysRowWinsFromItsDayOn() throws IOException {
    Thresholds thresholds = read("""
        note-length,all,40,characters,county,2026-01-01,,statistics-office,our decision
        tender-mandatory,works,3000000,yuan,county,2026-01-01,2026-07-01,project-office,our decision
        """);
    assertEquals(List.of(20L, 40L), List.of(on(thresholds, "note-length", "", "2025-12-31"),
        on(thresholds, "note-length", "", "2026-01-01")));
    assertEquals(List.of(4_000_000L, 3_000_000L, 4_000_000L),
        List.of(on(thresholds, "tender-mandatory", "works", "2025-12-31"),
            on(thresholds, "tender-mandatory", "works", "2026-06-30"),
            on(thresholds, "tender-mandatory", "works", "2026-07-01")));
    assertEquals(2_000_000L, on(thresholds, "tender-mandatory", "goods", "2026-06-30"));
  }

  @Test
  void aNumberThatIsNotThereIsAskedForInWords() throws IOException {
    Thresholds thresholds = read("");
    assertEquals("thresholds.csv has no row of 'tender-mandatory' that holds for 'land' on 2026-06-30; add one",
        assertThrows(IllegalArgumentException.class, () -> on(thresholds, "tender-mandatory", "land", "2026-06-30"))
            .getMessage());
  }

  @Test
  void everyFaultOfTheTableIsInOneMessage() {
    SettingsFault fault = assertThrows(SettingsFault.class, () -> read("""
        note-length,all,many,characters,county,2026-01-01,,,
        note-length,all,40,characters,county,2026-01-01,,us,our decision
        note-length,all,50,characters,county,2026-02-01,,us,our decision
        """));
    assertEquals("""
        thresholds.csv line 2, value: "many"; expected a whole number from 0 on.
        thresholds.csv line 2, owner: ""; expected a text.
        thresholds.csv line 2, source: ""; expected a text.
        thresholds.csv line 4, valid_from: "2026-02-01"; expected no overlap with another row of the \
        same rule, scope and level.""", String.join("\n", fault.faults()).replace(home + "/", ""));
  }

  private Thresholds read(String rows) throws IOException {
    Files.writeString(home.resolve("thresholds.csv"), HEAD + rows);
    return Rules.read(ProjectRules.FOLDER, home).thresholds();
  }

  private static long on(Thresholds thresholds, String name, String scope, String day) {
    return thresholds.value(name, scope, LocalDate.parse(day));
  }
}
