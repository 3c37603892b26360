package org.doorstep.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.doorstep.finding.SurvivalCounts;
import org.doorstep.finding.SurvivalCurve;
import org.doorstep.finding.SurvivalPair;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/** The county's cohorts of cases, counted by how long they took: for survival curves and for their comparison. */
record Cohorts(List<SurvivalCounts> list) {

  /** So many cohorts say what is usual; later ones change nothing in it. */
  private static final int BASELINE = 12;

  /** From the counts by measure, area, period, length and whether the cases ended. */
  static Cohorts of(Dataset<Row> durations) {
    Map<List<String>, TreeMap<Integer, long[]>> cohorts = new LinkedHashMap<>();
    for (Row row : durations.orderBy("measure_id", "area_code", "period").collectAsList()) {
      cohorts.computeIfAbsent(List.of(row.getString(0), row.getString(1), row.getString(2)), key -> new TreeMap<>())
          .computeIfAbsent(row.getInt(3), length -> new long[2])[row.getBoolean(4) ? 0 : 1] += row.getLong(5);
    }
    List<SurvivalCounts> list = new ArrayList<>();
    cohorts.forEach((key, days) -> list.add(new SurvivalCounts(key.get(0), key.get(1), Period.parse(key.get(2)), "", "",
        days.keySet().stream().mapToInt(Integer::intValue).toArray(),
        days.values().stream().mapToLong(count -> count[0]).toArray(),
        days.values().stream().mapToLong(count -> count[1]).toArray())));
    return new Cohorts(list);
  }

  /** The curves as rows of their published dataset. */
  List<Row> steps() {
    return list.stream().flatMap(cohort -> SurvivalCurve.steps(cohort).stream()).map(step ->
        RowFactory.create(step.measureId(), step.areaCode(), step.periodKind(), step.period(), step.dimension(),
            step.dimensionValue(), step.day(), step.atRisk(), step.events(), step.censored(), step.survival(),
            step.low(), step.high())).toList();
  }

  /** Each monthly cohort of the judged periods that is over, against the first twelve of its measure. */
  List<SurvivalPair> pairs(List<Period> judged, LocalDate businessDate) {
    Map<List<String>, List<SurvivalCounts>> series = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    list.stream().filter(cohort -> cohort.period().kind() == PeriodKind.MONTH)
        .forEach(cohort -> series.computeIfAbsent(List.of(cohort.measureId(), cohort.areaCode()),
            key -> new ArrayList<>()).add(cohort));
    List<SurvivalPair> pairs = new ArrayList<>();
    series.values().stream().filter(cohorts -> cohorts.size() > BASELINE).forEach(cohorts -> {
      List<SurvivalCounts> base = cohorts.subList(0, BASELINE);
      SurvivalCounts usual = SurvivalCounts.together(base);
      cohorts.stream().skip(BASELINE).filter(cohort -> judged.contains(cohort.period())
          && !cohort.period().end().isAfter(businessDate)).forEach(cohort -> pairs.add(new SurvivalPair(cohort, usual,
              base.get(0).period().label(), usual.period().label(), "county")));
    });
    return pairs;
  }
}
