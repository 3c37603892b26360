package org.doorstep.nightly;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doorstep.finding.Explanations;
import org.doorstep.finding.Finding;
import org.doorstep.period.Period;
import org.doorstep.publish.Registers;

/** What is known beside a finding: whether its figure may still change, and whether an event stands next to it. */
final class Circumstances {

  private final Set<String> provisional;
  private final List<Registers.Row> events;
  private final String countyCode;

  Circumstances(Judged figures, Registers registers, String countyCode) {
    this.provisional = figures.provisional();
    this.events = registers.of("events");
    this.countyCode = countyCode;
  }

  Explanations.Circumstances of(Finding finding) {
    String figure = String.join(".", finding.measureId(), finding.areaCode(), finding.period());
    return new Explanations.Circumstances(provisional.contains(figure),
        finding.isTold() && events.stream().anyMatch(event -> isBeside(event, finding)));
  }

  /** An event of the area or the whole county, of the measure or of all, in the period or the one before. */
  private boolean isBeside(Registers.Row event, Finding finding) {
    Period period = Period.parse(finding.period());
    String area = event.get("area_code");
    String measure = event.get("measure_id");
    LocalDate from = event.get("from_on");
    LocalDate until = event.get("to_on");
    return (area == null || area.equals(countyCode) || area.equals(finding.areaCode()))
        && (measure == null || measure.equals(finding.measureId()))
        && from.isBefore(period.end()) && !(until == null ? from : until).isBefore(period.previous().start());
  }
}
