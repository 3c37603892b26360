package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which offices or places have records that can hardly have come about as such records do: several screens of each,
 * combined into one p-value by Cauchy's rule, as they depend on each other, and corrected over the units. A flag is a
 * list of records to read, never a fault, and never speaks of a person.
 */
public final class IntegrityScreen {

  private IntegrityScreen() {
  }

  /** One finding for each unit of each set of records whose measure is among these, sorted. */
  public static List<Finding> screen(List<UnitRecords> sets, Map<String, MeasureMeta> measures) {
    List<Tested> tests = new ArrayList<>();
    for (UnitRecords records : sets) {
      Map<String, Map<String, UnitScreen.Result>> byUnit = new TreeMap<>();
      records.screens().forEach((screen, test) -> UnitScreen.of(test).results(records.of(screen)).forEach(
          (unit, result) -> byUnit.computeIfAbsent(unit, key -> new TreeMap<>()).put(screen, result)));
      byUnit.forEach((unit, results) ->
          tests.add(new UnitTest(records, unit, measures.get(records.measureId()), results)));
    }
    return Tested.corrected(tests);
  }
}
