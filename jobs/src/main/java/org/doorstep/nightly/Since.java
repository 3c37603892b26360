package org.doorstep.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Rule;
import org.doorstep.publish.Manifest;

/**
 * The last edition as tonight's delivery is held against it.
 *
 * @param isUnfinished whether a night since then did not end
 */
record Since(Optional<Manifest> edition, LocalDate businessDate, Quarantine quarantine, boolean isUnfinished) {

  /** By name: the files that the last edition had read. */
  Map<String, Manifest.Input> known() {
    Map<String, Manifest.Input> known = new TreeMap<>();
    edition.ifPresent(last -> last.inputs().forEach(input -> known.put(input.file(), input)));
    return known;
  }

  /** Whether tonight is as of a day before the last edition's: rows of days between must go. */
  boolean isEarlierDay() {
    return lastDay().filter(businessDate::isBefore).isPresent();
  }

  /**
   * By measure: the hash of what its cells were counted by; none where they were folded by other areas or a later day.
   *
   * @param areasHash of tonight's tree of areas
   */
  Map<String, String> counted(String areasHash) {
    return edition.filter(last -> areasHash.equals(last.areas()) && !isEarlierDay()).map(Manifest::declarations)
        .orElse(Map.of());
  }

  /** Names of known files with a row that waited for a day which has come. */
  Set<String> due(Contracts contracts) throws IOException {
    Set<String> due = new TreeSet<>();
    Optional<LocalDate> last = lastDay().filter(businessDate::isAfter);
    if (last.isPresent()) {
      for (Manifest.Input input : known().values()) {
        Map<String, Rule> rules = contracts.get(input.table()).rules().stream().filter(Rule::asksForBusinessDate)
            .filter(rule -> input.setAside().containsKey(rule.name()))
            .collect(Collectors.toMap(Rule::name, rule -> rule));
        if (!rules.isEmpty() && quarantine.isDue(input.file(), rules, last.get(), businessDate)) {
          due.add(input.file());
        }
      }
    }
    return due;
  }

  private Optional<LocalDate> lastDay() {
    return edition.map(last -> LocalDate.parse(last.businessDate()));
  }
}
