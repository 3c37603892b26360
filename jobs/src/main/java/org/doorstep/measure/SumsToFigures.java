package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.doorstep.period.Period;

/** Turns the sums of one row or view measure, for one area and period, into its figures. */
final class SumsToFigures implements FlatMapFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final Map<String, Measure> measures;
  private final Scope scope;

  SumsToFigures(List<Measure> measures, Scope scope) {
    this.measures = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
    this.scope = scope;
  }

  @Override
  public Iterator<Row> call(Row sums) {
    Measure measure = measures.get(sums.<String>getAs("measure_id"));
    String name = sums.getAs("part");
    List<Row> entries = sums.getList(sums.fieldIndex("entries"));
    List<Row> figures = new ArrayList<>();
    if (measure.parts().get(name).isDuration()) {
      measure.outputs().forEach(output -> figures.add(observation(measure, output, sums, duration(entries, output))));
    } else {
      figures.add(observation(measure, name, sums, share(measure, entries)));
    }
    return figures.iterator();
  }

  private Row observation(Measure measure, String output, Row sums, Figure figure) {
    Period period = Period.parse(sums.<String>getAs("period"));
    String value = sums.getAs("dimension_value");
    Observation.Key key = new Observation.Key(measure.id(), output, sums.getAs("area_code"), Rollup.level(sums.getAs("level")),
        period, value.isEmpty() ? "" : measure.dimension(), value);
    boolean elapsed = measure.windowDays() == 0
        || !period.lastDay().plusDays(measure.windowDays()).isAfter(scope.businessDate());
    Figure shown = elapsed ? figure : Figure.none("not-elapsed", null, null, 0);
    return Observation.of(key, shown, scope.state(period)).toRow();
  }

  private static Figure duration(List<Row> entries, String output) {
    return Durations.figure(entries.stream().filter(entry -> !entry.isNullAt(1))
        .map(entry -> new Durations.Entry(entry.getInt(0), entry.getBoolean(1), entry.getLong(2))).toList(), output);
  }

  private static Figure share(Measure measure, List<Row> entries) {
    long numerator = entries.stream().mapToLong(entry -> entry.getLong(2)).sum();
    long denominator = entries.stream().mapToLong(entry -> entry.getLong(3)).sum();
    long excluded = entries.stream().mapToLong(entry -> entry.getLong(4)).sum();
    Integer limit = measure.excludedLimitPercent();
    if (limit != null && excluded * 100 > limit * (denominator + excluded)) {
      return Figure.none("too-many-excluded", (double) numerator, (double) denominator, denominator);
    }
    return measure.unit().equals("percent") ? Shares.figure(numerator, denominator) : Shares.ratio(numerator, denominator);
  }
}
