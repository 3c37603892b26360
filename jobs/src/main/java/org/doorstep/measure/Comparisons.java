package org.doorstep.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.doorstep.period.Comparison;
import org.doorstep.period.ComparisonBase;
import org.doorstep.period.ComparisonKind;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodState;
import org.doorstep.period.Scale;
import org.doorstep.period.Side;
import org.doorstep.stat.Interval;
import org.doorstep.stat.proportion.Newcombe;

/** Every figure against the same period of last year and against the period before, by the truth table. */
public final class Comparisons {

  private static final double CONFIDENCE = 0.95;

  /** One comparison, named as its published contract; numbers are null where there is none. */
  public record Compared(String measureId, String output, String areaCode, String periodKind, String period,
      String dimension, String dimensionValue, String comparison, String basePeriod, Double value, Double baseValue,
      Double change, String changeKind, Double low, Double high, String verdict) {}

  private record Key(String measureId, String output, String areaCode, String dimension, String dimensionValue,
      Period period) {

    Key at(Period other) {
      return new Key(measureId, output, areaCode, dimension, dimensionValue, other);
    }
  }

  private final Map<String, Measure> measures;
  private final Map<Key, Side> sides = new HashMap<>();
  private final Map<String, Period> periods = new HashMap<>();
  private final Map<ComparisonKind, Map<Period, ComparisonBase>> bases = Arrays.stream(ComparisonKind.values())
      .collect(Collectors.toMap(Function.identity(), kind -> new HashMap<>()));

  private Comparisons(Measures measures) {
    this.measures = measures.list().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
  }

  /** The comparisons of published observations, in the order of the observations, made one after the other. */
  public static Stream<Compared> of(Measures measures, List<Row> observations) {
    Comparisons comparisons = new Comparisons(measures);
    List<Key> keys = observations.stream().map(comparisons::add).toList();
    return keys.stream().flatMap(key -> kinds(key.period()).stream().map(kind -> comparisons.compare(key, kind)));
  }

  private Key add(Row row) {
    Key key = new Key(row.getAs("measure_id"), row.getAs("output"), row.getAs("area_code"), row.getAs("dimension"),
        row.getAs("dimension_value"), periods.computeIfAbsent(row.getAs("period"), Period::parse));
    sides.put(key, side(row));
    return key;
  }

  /**
   * A year has no other period before it than last year's; a week of last year need not hold the same festival days.
   */
  private static Set<ComparisonKind> kinds(Period period) {
    return switch (period.kind()) {
      case YEAR -> Set.of(ComparisonKind.YEAR_ON_YEAR);
      case WEEK -> Set.of(ComparisonKind.PERIOD_ON_PERIOD);
      default -> new TreeSet<>(Set.of(ComparisonKind.values()));
    };
  }

  private Compared compare(Key key, ComparisonKind kind) {
    String unit = measures.get(key.measureId()).unit(key.output());
    Scale scale = Scale.ofUnit(unit);
    ComparisonBase base = bases.get(kind).computeIfAbsent(key.period(), period -> ComparisonBase.of(kind, period));
    Side now = together(scale, key, base.now());
    Side then = together(scale, key, base.base());
    Comparison result = Comparison.of(scale, base.block(), now, then);
    boolean counted = unit.equals("percent");
    Interval interval = counted && result.change() != null ? interval(now, then) : Interval.NONE;
    return new Compared(key.measureId(), key.output(), key.areaCode(), key.period().kind().code(), key.period().label(),
        key.dimension(), key.dimensionValue(), kind.code(), base.baseLabel(), result.value(), result.base(),
        result.change(), result.changeKind().code(), known(interval.low()), known(interval.high()),
        result.verdict().code());
  }

  private Side together(Scale scale, Key key, List<Period> periods) {
    Side first = sides.getOrDefault(key.at(periods.get(0)), Side.MISSING);
    return periods.size() == 1 ? first
        : Side.together(scale, first, sides.getOrDefault(key.at(periods.get(1)), Side.MISSING));
  }

  /** Interval of the change in points, by Newcombe's hybrid score; only for shares of counted cases. */
  private static Interval interval(Side now, Side then) {
    if (!isShare(now) || !isShare(then)) {
      return Interval.NONE;
    }
    Newcombe.Difference difference = Newcombe.difference(share(now), share(then), CONFIDENCE);
    return new Interval(100 * difference.low(), 100 * difference.high());
  }

  private static Newcombe.Share share(Side side) {
    return new Newcombe.Share(side.numerator().intValue(), side.denominator().intValue());
  }

  private static boolean isShare(Side side) {
    return side.numerator() != null && side.denominator() != null && side.numerator() <= side.denominator()
        && side.denominator() <= Integer.MAX_VALUE;
  }

  private Side side(Row row) {
    Measure measure = measures.get(row.getAs("measure_id"));
    return new Side(row.getAs("value"), row.getAs("numerator"), row.getAs("denominator"), row.getAs("n"),
        PeriodState.ofCode(row.getAs("state")), row.getAs("mark"), measure.version().toString());
  }

  private static Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
