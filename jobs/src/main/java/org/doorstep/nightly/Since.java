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

  /** Names of known files of which rows wait for a day that may have come. */
  Set<String> due(Contracts contracts) throws IOException {
    Set<String> due = new TreeSet<>();
    if (lastDay().filter(businessDate::isAfter).isPresent()) {
      for (Manifest.Input input : known().values()) {
        Set<String> rules = contracts.get(input.table()).rules().stream().filter(Rule::asksForBusinessDate)
            .map(Rule::name).filter(input.setAside()::containsKey).collect(Collectors.toSet());
        if (!rules.isEmpty() && quarantine.waits(input.file(), rules, lastDay().orElseThrow())) {
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
