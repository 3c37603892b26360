package org.doorstep.edition;

import java.util.Map;
import java.util.Optional;

/** Who issues the briefing, for which county, and to whom it goes where the home says so. */
public record Agency(Bilingual name, Bilingual county, String countyCode,
    Map<String, Bilingual> distribution) {

  /**
   * Whom the county's briefing goes to: {@code report} to superiors, {@code send} to peers, {@code issue}
   * below.
   */
  public Optional<Bilingual> recipients(String line) {
    return Optional.ofNullable(distribution.get(line)).filter(names -> !names.isEmpty());
  }
}
