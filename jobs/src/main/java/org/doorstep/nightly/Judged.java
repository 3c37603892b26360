package org.doorstep.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.doorstep.finding.FunnelArea;
import org.doorstep.finding.FunnelInput;
import org.doorstep.finding.Point;
import org.doorstep.finding.Series;
import org.doorstep.measure.Measure;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;

/** The observations as the detectors take them: as series over periods, and as areas of one period. */
final class Judged {

  private final Map<String, Measure> measures;
  private final List<Row> observations;

  Judged(List<Measure> measures, List<Row> observations) {
    this.measures = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    this.observations = observations.stream().filter(row -> row.getAs("dimension").equals("")).toList();
  }

  /**
   * Series over weeks and over months, and over years for measures that have no months; without outputs whose unit is
   * another than the measure's, for which its chart is not made. Of cases so many in 1,000 are a share as per cent is.
   */
  List<Series> series() {
    return grouped(row -> isCharted(row)
        && (row.getAs("period_kind").equals("week") || row.getAs("period_kind").equals(chartKind(row))),
        row -> String.join("|", row.getAs("measure_id"), row.getAs("output"), row.getAs("area_code"),
            row.getAs("period_kind")))
        .values().stream().map(Judged::series).toList();
  }

  /** One funnel of the townships for each headline share and judged month. */
  List<FunnelInput> funnels(List<Period> judged) {
    List<String> months =
        judged.stream().filter(period -> period.kind() == PeriodKind.MONTH).map(Period::label).toList();
    return grouped(row -> isFunnelled(row) && months.contains(row.<String>getAs("period")),
        row -> row.getAs("measure_id") + "|" + row.getAs("period"))
        .values().stream().map(rows -> new FunnelInput(rows.get(0).getAs("measure_id"), "value",
            Period.parse(rows.get(0).getAs("period")), rows.stream().map(Judged::area).toList())).toList();
  }

  /** The figures that late data may still change, as measure, area and period. */
  Set<String> provisional() {
    return named(row -> row.getAs("state").equals("provisional"));
  }

  /** The figures that are hidden, as measure, area and period. */
  Set<String> suppressed() {
    return named(row -> row.getAs("mark").equals("suppressed"));
  }

  private Set<String> named(Predicate<Row> kept) {
    return observations.stream().filter(kept)
        .map(row -> String.join(".", row.getAs("measure_id"), row.getAs("area_code"), row.getAs("period")))
        .collect(Collectors.toSet());
  }

  private boolean isFunnelled(Row row) {
    Measure measure = measures.get(row.<String>getAs("measure_id"));
    return row.getAs("area_level").equals("township") && row.getAs("period_kind").equals("month")
        && row.getAs("output").equals("value") && measure.chart().equals("proportion") && measure.headline();
  }

  private Map<String, List<Row>> grouped(Predicate<Row> kept, Function<Row, String> key) {
    Map<String, List<Row>> groups = new TreeMap<>();
    observations.stream().filter(kept)
        .forEach(row -> groups.computeIfAbsent(key.apply(row), each -> new ArrayList<>()).add(row));
    return groups;
  }

  private boolean isCharted(Row row) {
    Measure measure = measures.get(row.<String>getAs("measure_id"));
    String unit = measure.unit(row.getAs("output"));
    return unit.equals(measure.unit()) || unit.equals("per-thousand") && measure.unit().equals("percent");
  }

  private String chartKind(Row row) {
    return measures.get(row.<String>getAs("measure_id")).periods().contains("month") ? "month" : "year";
  }

  private static Series series(List<Row> rows) {
    Row first = rows.get(0);
    return new Series(first.getAs("measure_id"), first.getAs("output"), first.getAs("area_code"),
        first.getAs("area_level"), PeriodKind.ofCode(first.getAs("period_kind")),
        rows.stream().map(row -> new Point(Period.parse(row.getAs("period")), row.getAs("numerator"),
            row.getAs("denominator"), row.getAs("value"), row.getAs("low"), row.getAs("high"), row.getAs("mark"),
            PeriodState.ofCode(row.getAs("state")))).toList());
  }

  private static FunnelArea area(Row row) {
    return new FunnelArea(row.getAs("area_code"), row.getAs("area_level"), row.getAs("numerator"),
        row.getAs("denominator"), row.getAs("value"), row.getAs("mark"));
  }
}
