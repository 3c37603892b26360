package org.doorstep.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final List<ComparisonKind> ALL = List.of(ComparisonKind.values());

  /** One comparison, named as its published contract; numbers are null where there is none. */
  public record Compared(String measureId, String output, String areaCode, String periodKind, String period,
      String dimension, String dimensionValue, String comparison, String basePeriod, Double value, Double baseValue,
      Double change, String changeKind, Double low, Double high, String verdict) {}

  /** Whose figures are held against each other. */
  private record Line(String measureId, String output, String areaCode, String dimension, String dimensionValue) {}

  /** One figure among all of its line. */
  private record Place(Line line, Map<Period, Side> sides, Period period) {}

  private final Map<String, Measure> measures;
  private final Map<Line, Map<Period, Side>> lines = new HashMap<>();
  private final Map<String, Period> periods = new HashMap<>();
  private final Map<ComparisonKind, Map<Period, ComparisonBase>> bases = Arrays.stream(ComparisonKind.values())
      .collect(Collectors.toMap(Function.identity(), kind -> new HashMap<>()));

  private Comparisons(Measures measures) {
    this.measures = measures.list().stream().collect(Collectors.toMap(Measure::id, Function.identity()));
  }

  /** The comparisons of published observations, in the order of the observations, made one after the other. */
  public static Stream<Compared> of(Measures measures, List<Row> observations) {
    Comparisons comparisons = new Comparisons(measures);
    List<Place> places = observations.stream().map(comparisons::add).toList();
    return places.stream()
        .flatMap(place -> kinds(place.period()).stream().map(kind -> comparisons.compare(place, kind)));
  }

  private Place add(Row row) {
    Line line = new Line(row.getAs("measure_id"), row.getAs("output"), row.getAs("area_code"), row.getAs("dimension"),
        row.getAs("dimension_value"));
    Period period = periods.computeIfAbsent(row.getAs("period"), Period::parse);
    Map<Period, Side> sides = lines.computeIfAbsent(line, each -> new HashMap<>());
    sides.put(period, side(row));
    return new Place(line, sides, period);
  }

  /**
   * A year has no other period before it than last year's; a week of last year need not hold the same festival days.
   */
  private static List<ComparisonKind> kinds(Period period) {
    return switch (period.kind()) {
      case YEAR -> List.of(ComparisonKind.YEAR_ON_YEAR);
      case WEEK -> List.of(ComparisonKind.PERIOD_ON_PERIOD);
      default -> ALL;
    };
  }

  private Compared compare(Place place, ComparisonKind kind) {
    Line line = place.line();
    Period period = place.period();
    String unit = measures.get(line.measureId()).unit(line.output());
    Scale scale = Scale.ofUnit(unit);
    ComparisonBase base = bases.get(kind).computeIfAbsent(period, each -> ComparisonBase.of(kind, each));
    Side now = together(scale, place.sides(), base.now());
    Side then = together(scale, place.sides(), base.base());
    Comparison result = Comparison.of(scale, base.block(), now, then);
    boolean counted = unit.equals("percent");
    Interval interval = counted && result.change() != null ? interval(now, then) : Interval.NONE;
    return new Compared(line.measureId(), line.output(), line.areaCode(), period.kind().code(), period.label(),
        line.dimension(), line.dimensionValue(), kind.code(), base.baseLabel(), result.value(), result.base(),
        result.change(), result.changeKind().code(), known(interval.low()), known(interval.high()),
        result.verdict().code());
  }

  private static Side together(Scale scale, Map<Period, Side> sides, List<Period> periods) {
    Side first = sides.getOrDefault(periods.get(0), Side.MISSING);
    return periods.size() == 1 ? first
        : Side.together(scale, first, sides.getOrDefault(periods.get(1), Side.MISSING));
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
