package org.doorstep.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Persons 1-4 print as "<5", sensitive topics 1-9 as "<10"; a 0 is shown. */
class ThresholdsTest {

  static final DisclosureRules RULES =
      DisclosureRules.read(Path.of(System.getProperty("doorstep.root")).resolve("data/rules"));

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # counts, sensitive, numerator, denominator, shown
      PERSONS,  false,     0,         40,          -
      PERSONS,  false,     1,         40,          <5
      PERSONS,  false,     4,         40,          <5
      PERSONS,  false,     5,         40,          -
      PERSONS,  false,     0,         4,           <5
      PERSONS,  false,     0,         0,           -
      PERSONS,  false,     -,         4,           <5
      PERSONS,  false,     -,         -,           -
      PERSONS,  true,      5,         40,          <10
      PERSONS,  true,      9,         40,          <10
      PERSONS,  true,      10,        40,          -
      MATTERS,  false,     1,         3,           -
      MATTERS,  true,      1,         40,          <10
      MATTERS,  true,      10,        10,          -
      THINGS,   true,      1,         2,           -
      """)
  void aSmallPartHidesTheFigure(Counts counts, boolean sensitive, Double numerator, Double denominator,
      String shown) {
    assertEquals(shown, RULES.thresholds().mark(counts, sensitive, numerator, denominator).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = """
      # counts, sensitive, n,  shown
      MATTERS,  false,     4,  <5
      MATTERS,  false,     5,  -
      MATTERS,  false,     0,  -
      PERSONS,  true,      9,  <10
      THINGS,   false,     1,  -
      """)
  void aMedianNeedsCases(Counts counts, boolean sensitive, Double n, String shown) {
    assertEquals(shown, RULES.thresholds().markCases(counts, sensitive, n).orElse(null));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      # sensitive measure, dimension, value,          sensitive
      false,               topic,     complication,   true
      false,               topic,     fees,           false
      false,               '',        '',             false
      true,                '',        '',             true
      """)
  void aCellOfASensitiveTopicIsSensitive(boolean measure, String dimension, String value, boolean sensitive) {
    assertEquals(sensitive, RULES.isSensitive(new Privacy(Counts.MATTERS, measure, "count", "flow", "", false),
        dimension, value));
  }

  @Test
  void everyFaultOfTheTablesIsInOneMessage(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("disclosure.csv"), """
        rule_id,value,owner
        smallest-persons,few,desk
        smallest-persons,5,
        smallest-persons,4,desk
        """);
    Files.writeString(folder.resolve("sensitive_cells.csv"), "dimension,value,owner\ntopic,,desk\n");
    Files.writeString(folder.resolve("table_families.csv"),
        "family,measure_id,outputs,relation\nratings,P12,value,nested\n");
    SettingsFault fault = assertThrows(SettingsFault.class, () -> DisclosureRules.read(folder));
    assertEquals(List.of(
        "disclosure.csv line 2, value: \"few\"; expected a whole number from 1 on.",
        "disclosure.csv line 3, owner: \"\"; expected the office that answers for it.",
        "disclosure.csv line 4, rule_id: \"smallest-persons\"; expected a rule that has no row yet.",
        "disclosure.csv has the rules [smallest-persons]; expected [public-rounding, public-smallest, smallest-cases, "
            + "smallest-persons, smallest-sensitive].",
        "sensitive_cells.csv line 2 names no cell; expected a dimension and a value.",
        "table_families.csv line 2 is no family; expected a name, two outputs or more, and nested, parts or apart."),
        fault.faults());
  }
}
