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
 * the measure had cases in the months that it lies in, and not known where it had none: then nothing was delivered.
 */
final class WeeklyCounts {

  private static final double HIDDEN = -1;

  private final String measureId;
  private final TreeSet<String> months = new TreeSet<>();
  private final TreeSet<Period> weeks = new TreeSet<>();
  private final Map<String, Row> samples = new TreeMap<>();
  private final Map<String, Map<Period, Double>> counts = new TreeMap<>();

  private WeeklyCounts(String measureId) {
    this.measureId = measureId;
  }

  /** One series for each area and part of each measure with weeks, over the weeks that are over. */
  static List<CountSeries> of(List<Row> observations, Scope scope) {
    Map<String, WeeklyCounts> measures = new TreeMap<>();
    observations.stream().filter(row -> row.getAs("period_kind").equals("week"))
        .map(row -> row.<String>getAs("measure_id")).distinct().forEach(id -> measures.put(id, new WeeklyCounts(id)));
    observations.stream().filter(row -> measures.containsKey(row.<String>getAs("measure_id")))
        .forEach(row -> measures.get(row.<String>getAs("measure_id")).add(row, scope));
    return measures.values().stream().filter(measure -> !measure.weeks.isEmpty())
        .flatMap(measure -> measure.series().stream()).toList();
  }

  private void add(Row row, Scope scope) {
    if (row.getAs("period_kind").equals("month")) {
      months.add(row.getAs("period"));
    } else if (row.getAs("period_kind").equals("week")) {
      Period week = Period.parse(row.getAs("period"));
      String series = String.join("|", row.getAs("output"), row.getAs("area_code"), row.getAs("dimension"),
          row.getAs("dimension_value"));
      if (!week.end().isAfter(scope.businessDate())) {
        weeks.add(week);
        samples.putIfAbsent(series, row);
        counts.computeIfAbsent(series, key -> new TreeMap<>()).put(week, count(row));
      }
    }
  }

  /** The series of the first output: the others have the same denominators. */
  private List<CountSeries> series() {
    List<Period> all = Stream.iterate(weeks.first(), week -> week.compareTo(weeks.last()) <= 0, Period::next).toList();
    String output = samples.values().iterator().next().getAs("output");
    List<CountSeries> series = new ArrayList<>();
    samples.forEach((key, row) -> {
      if (row.getAs("output").equals(output)) {
        series.add(series(row, all, all.stream()
            .map(week -> counts.get(key).getOrDefault(week, isAlive(week) ? 0.0 : Double.NaN)).toList()));
      }
    });
    return series;
  }

  private boolean isAlive(Period week) {
    return months.contains(Period.of(PeriodKind.MONTH, week.start()).label())
        && months.contains(Period.of(PeriodKind.MONTH, week.lastDay()).label());
  }

  /** The count of a row; a hidden one is less than 0 here. */
  private static double count(Row row) {
    Double cases = row.getAs("denominator");
    if (cases != null) {
      return cases;
    }
    return switch (row.<String>getAs("mark")) {
      case "suppressed" -> HIDDEN;
      case "no-denominator" -> 0;
      default -> Double.NaN;
    };
  }

  private CountSeries series(Row row, List<Period> weeks, List<Double> counts) {
    boolean[] hidden = new boolean[counts.size()];
    double[] known = new double[counts.size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = counts.get(i) == HIDDEN;
      known[i] = hidden[i] ? Double.NaN : counts.get(i);
    }
    return new CountSeries(measureId, row.getAs("output"), row.getAs("area_code"),
        row.getAs("area_level"), row.getAs("dimension"), row.getAs("dimension_value"), weeks, known, hidden);
  }
}
