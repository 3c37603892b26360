package org.doorstep.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.doorstep.finding.SurvivalCounts;
import org.doorstep.finding.SurvivalCurve;
import org.doorstep.finding.SurvivalPair;
import org.doorstep.finding.SurvivalPeers;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Cohort;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/** Cohorts of cases, counted by how long they took: for survival curves and for their comparison. */
record Cohorts(List<SurvivalCounts> county, List<SurvivalCounts> townships) {

  /** So many cohorts say what is usual; later ones change nothing in it. */
  private static final int BASELINE = 12;
  /** Townships are compared over the cohorts of so many months together. */
  private static final int TOGETHER = 12;
  /** By measure, area and period. */
  private static final Comparator<List<String>> BY_NAMES = Comparator
      .<List<String>, String>comparing(names -> names.get(0)).thenComparing(names -> names.get(1))
      .thenComparing(names -> names.get(2));

  /** Of cohorts in any order; one that is there more than once is the same each time. */
  static Cohorts of(List<Cohort> counted, Areas areas) {
    Map<List<String>, SurvivalCounts> cohorts = new TreeMap<>(BY_NAMES);
    counted.forEach(each -> cohorts.put(List.of(each.measureId(), each.areaCode(), each.period().label()),
        new SurvivalCounts(each.measureId(), each.areaCode(), each.period(), "", "", each.lengths(), each.ended(),
            each.running())));
    List<SurvivalCounts> list = List.copyOf(cohorts.values());
    return new Cohorts(ofLevel(list, areas, "county"), ofLevel(list, areas, "township"));
  }

  private static List<SurvivalCounts> ofLevel(List<SurvivalCounts> list, Areas areas, String level) {
    return list.stream().filter(cohort -> areas.get(cohort.areaCode()).level().equals(level)).toList();
  }

  /** The county's curves as rows of their published dataset. */
  List<Row> steps() {
    return county.stream().flatMap(cohort -> SurvivalCurve.steps(cohort).stream()).map(step ->
        RowFactory.create(step.measureId(), step.areaCode(), step.periodKind(), step.period(), step.dimension(),
            step.dimensionValue(), step.day(), step.atRisk(), step.events(), step.censored(), step.survival(),
            step.low(), step.high())).toList();
  }

  /** Each monthly cohort of the county that is judged and over, against the first twelve of its measure. */
  List<SurvivalPair> pairs(List<Period> judged) {
    List<SurvivalPair> pairs = new ArrayList<>();
    byArea(county).values().stream().filter(cohorts -> cohorts.size() > BASELINE).forEach(cohorts -> {
      List<SurvivalCounts> base = cohorts.subList(0, BASELINE);
      cohorts.stream().skip(BASELINE).filter(cohort -> judged.contains(cohort.period()))
          .forEach(cohort -> pairs.add(new SurvivalPair(cohort, base, "county")));
    });
    return pairs;
  }

  /** The townships' cohorts of the twelve months up to each judged one, by measure. */
  List<SurvivalPeers> peers(List<Period> judged) {
    Map<String, List<SurvivalCounts>> areas = byArea(townships);
    List<String> measures = townships.stream().map(SurvivalCounts::measureId).distinct().sorted().toList();
    List<SurvivalPeers> peers = new ArrayList<>();
    for (String measure : measures) {
      for (Period until : judged.stream().filter(period -> period.kind() == PeriodKind.MONTH).toList()) {
        Period from = Stream.iterate(until, Period::previous).skip(TOGETHER - 1).findFirst().orElseThrow();
        List<SurvivalCounts> together = areas.values().stream().filter(list -> list.get(0).measureId().equals(measure))
            .map(list -> list.stream().filter(cohort -> cohort.period().compareTo(from) >= 0
                && cohort.period().compareTo(until) <= 0).toList())
            .filter(list -> !list.isEmpty()).map(list -> SurvivalCounts.together(list).at(until)).toList();
        peers.add(new SurvivalPeers("township", from.label(), together));
      }
    }
    return peers;
  }

  /** The monthly cohorts of each measure and area, in order. */
  private static Map<String, List<SurvivalCounts>> byArea(List<SurvivalCounts> cohorts) {
    Map<String, List<SurvivalCounts>> areas = new TreeMap<>();
    cohorts.stream().filter(cohort -> cohort.period().kind() == PeriodKind.MONTH)
        .forEach(cohort -> areas.computeIfAbsent(cohort.measureId() + "|" + cohort.areaCode(),
            key -> new ArrayList<>()).add(cohort));
    return areas;
  }
}
