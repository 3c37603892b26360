package org.doorstep.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.doorstep.finding.CountSeries;
import org.doorstep.measure.Scope;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * How many cases began in each week, from the denominators of cohorts by the week. A week without a row is 0 where
 * the measure had any case anywhere in it, and not known where it had none: then nothing was delivered.
 */
final class WeeklyCounts {

  private static final double HIDDEN = -1;

  private WeeklyCounts() {}

  /** One series for each area and part of each measure with weeks, over the weeks that are over. */
  static List<CountSeries> of(List<Row> observations, Scope scope) {
    Map<String, Map<String, Map<Period, Double>>> measures = new TreeMap<>();
    Map<String, Row> samples = new TreeMap<>();
    observations.stream().filter(row -> row.getAs("period_kind").equals("week")).forEach(row -> {
      Period week = Period.parse(row.getAs("period"));
      if (!week.end().isAfter(scope.businessDate())) {
        String series = String.join("|", row.getAs("output"), row.getAs("area_code"), row.getAs("dimension"),
            row.getAs("dimension_value"));
        samples.putIfAbsent(row.getAs("measure_id") + "|" + series, row);
        measures.computeIfAbsent(row.getAs("measure_id"), id -> new TreeMap<>())
            .computeIfAbsent(series, key -> new TreeMap<>()).put(week, count(row));
      }
    });
    List<CountSeries> all = new ArrayList<>();
    measures.forEach((id, series) -> {
      TreeSet<Period> alive = new TreeSet<>();
      series.values().forEach(weeks -> alive.addAll(weeks.keySet()));
      List<Period> weeks =
          Stream.iterate(alive.first(), week -> week.compareTo(alive.last()) <= 0, Period::next).toList();
      String output = samples.get(id + "|" + series.keySet().iterator().next()).getAs("output");
      series.forEach((key, counts) -> {
        if (key.startsWith(output + "|")) {
          all.add(series(samples.get(id + "|" + key), weeks, weeks.stream()
              .map(week -> counts.getOrDefault(week, alive.contains(week) ? 0.0 : Double.NaN)).toList()));
        }
      });
    });
    return all;
  }

  /** The count of a row; a hidden one is less than 0 here. */
  private static double count(Row row) {
    Double cases = row.getAs("denominator");
    if (cases != null) {
      return cases;
    }
    return row.getAs("mark").equals("suppressed") ? HIDDEN : row.getAs("mark").equals("no-denominator") ? 0 : Double.NaN;
  }

  private static CountSeries series(Row row, List<Period> weeks, List<Double> counts) {
    boolean[] hidden = new boolean[counts.size()];
    double[] known = new double[counts.size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = counts.get(i) == HIDDEN;
      known[i] = hidden[i] ? Double.NaN : counts.get(i);
    }
    return new CountSeries(row.getAs("measure_id"), row.getAs("output"), row.getAs("area_code"),
        row.getAs("area_level"), row.getAs("dimension"), row.getAs("dimension_value"), weeks, known, hidden);
  }
}
