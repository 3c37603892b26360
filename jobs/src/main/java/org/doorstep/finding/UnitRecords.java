package org.doorstep.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.period.Period;

/**
 * The records of offices or places over some months, counted in the ways that screens of integrity ask for.
 *
 * @param measureId the measure that speaks of the same records
 * @param above code of the area that all units belong to
 * @param level unit for offices, or the level of the places that the units are
 * @param from label of the first month
 * @param until the last month, which the screen is made for
 */
public record UnitRecords(String measureId, String above, String level, String from, Period until, List<Count> counts) {

  /**
   * So many records of one unit with one key, by one screen.
   *
   * @param test digits, share, benford or pairs: how the screen's keys are read
   * @param screen code of what is looked at, such as copied-notes
   * @param key a digit, true or false, length and first two digits, or both, amount, day and all
   */
  public record Count(String test, String screen, String unit, String key, long records) {
  }

  /** The counts of one screen by unit and key; all units are there, those without a record with none. */
  Map<String, Map<String, Long>> of(String screen) {
    Map<String, Map<String, Long>> units = new TreeMap<>();
    counts.forEach(count -> units.computeIfAbsent(count.unit(), key -> new TreeMap<>()));
    counts.stream().filter(count -> count.screen().equals(screen))
        .forEach(count -> units.get(count.unit()).merge(count.key(), count.records(), Long::sum));
    return units;
  }

  /** The test of each screen. */
  Map<String, String> screens() {
    Map<String, String> screens = new TreeMap<>();
    counts.forEach(count -> screens.put(count.screen(), count.test()));
    return screens;
  }
}
