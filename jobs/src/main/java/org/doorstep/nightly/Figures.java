package org.doorstep.nightly;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.disclosure.Counts;
import org.doorstep.disclosure.Disclosure;
import org.doorstep.disclosure.DisclosureRules;
import org.doorstep.disclosure.DisclosureStep;
import org.doorstep.disclosure.Privacy;
import org.doorstep.measure.Allocation;
import org.doorstep.measure.Areas;
import org.doorstep.measure.DueAhead;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Observations;
import org.doorstep.measure.Scope;
import org.doorstep.measure.VisitDays;

/** Makes the observations of a night and puts them through disclosure control; nothing else sees them before. */
final class Figures {

  private final Declarations declarations;
  private final Scope scope;
  private final DisclosureStep disclosure;
  private final Observations observations;

  /** Figures of these areas. */
  Figures(SparkSession spark, Areas areas, Declarations declarations, DisclosureRules rules, LocalDate businessDate) {
    this.declarations = declarations;
    this.scope = new Scope(businessDate, areas, declarations.rules());
    this.disclosure =
        new DisclosureStep(new Disclosure(privacy(declarations.measures().list()), rules, areas.successors()));
    this.observations = new Observations(spark, declarations.measures(), scope, declarations.measures().list().stream()
        .filter(measure -> measure.chart().equals("survival")).map(Measure::id)
        .filter(id -> !disclosure.isGuarded(id)).collect(Collectors.toSet()));
  }

  /** The observations as they may be published beside those of the last edition. */
  Dataset<Row> of(Dataset<Row> cells, Optional<Dataset<Row>> released) {
    return disclosure.apply(ids -> observations.of(cells, ids), released);
  }

  /** The cohorts of the county and its townships, none of what is guarded; there once the observations are made. */
  Cohorts cohorts() {
    return Cohorts.of(observations.cohorts(), scope.areas());
  }

  /** What townships got beside what they needed. */
  List<Allocation> allocations(Dataset<Row> cells) {
    return Allocation.of(cells, declarations.measures(), scope);
  }

  /** What falls due next, but of persons and sensitive topics nothing. */
  List<DueAhead> dueAhead(Dataset<Row> cells) {
    return DueAhead.of(disclosure.unguarded(cells), declarations.measures(), scope);
  }

  /** On which days each village was visited. */
  VisitDays visitDays(Dataset<Row> cells) {
    return VisitDays.of(cells, declarations.measures(), scope);
  }

  /** Those of some observations that count persons or a sensitive topic. */
  List<Row> guarded(List<Row> observations) {
    return observations.stream()
        .filter(row -> disclosure.isGuarded(row.getAs("measure_id"), row.getAs("output"))).toList();
  }

  Scope scope() {
    return scope;
  }

  DisclosureStep disclosure() {
    return disclosure;
  }

  /** By measure; and by measure and output, after a space, where one counts something else than its measure. */
  static Map<String, Privacy> privacy(List<Measure> measures) {
    Map<String, Privacy> privacy = new HashMap<>();
    for (Measure measure : measures) {
      privacy.put(measure.id(), privacy(measure, measure.counts(), measure.unit()));
      measure.parts().forEach((output, part) -> {
        if (part.counts() != null) {
          privacy.put(measure.id() + " " + output, privacy(measure, part.counts(), measure.unit(output)));
        }
      });
    }
    return privacy;
  }

  private static Privacy privacy(Measure measure, String counts, String unit) {
    return new Privacy(Counts.ofCode(counts), measure.sensitive(), unit, measure.base(), measure.dimension(),
        measure.aboutStaff());
  }
}
