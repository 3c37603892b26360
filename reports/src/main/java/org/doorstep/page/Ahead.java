package org.doorstep.page;

import java.util.List;
import org.doorstep.edition.DueAhead;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Manifest;
import org.doorstep.edition.Registers;
import org.doorstep.edition.VillageWait;

/** What lies ahead of the business date; nothing in an issue whose time is long over. */
public record Ahead(List<DueAhead> due, List<VillageWait> villages) {
  static Ahead read(Manifest manifest, Registers registers, IssuePeriod issue) {
    boolean isPast = !manifest.businessDate().isBefore(issue.minus(-2).endExclusive());
    return isPast ? new Ahead(List.of(), List.of()) : new Ahead(registers.dueAhead(), registers.villageWaits());
  }
}
