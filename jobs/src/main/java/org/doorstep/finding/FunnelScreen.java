package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doorstep.stat.Interval;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.numeric.Normal;

/**
 * One proportion across areas: a funnel drawn exact, its areas judged by their predictive p-value after
 * correction inside the funnel. The interval of the effect is that of the area's shrunken share.
 */
public final class FunnelScreen {

  /** The rows of the three datasets. */
  public record Result(List<Finding> findings, List<FunnelPoint> points, List<FunnelLimit> limits) {
  }

  private static final double CONFIDENCE = 0.95;

  private final FunnelInput input;
  private final MeasureMeta measure;
  private final FunnelModel model;
  private final FunnelDrawing drawing;
  private final double[] center;
  private final Interval[] shrunken;
  private final double[] p;
  private final double[] adjusted;

  private FunnelScreen(FunnelInput input, MeasureMeta measure) {
    this.input = input;
    this.measure = measure;
    this.model = new FunnelModel(input.areas().stream().filter(FunnelArea::isKnown).toList());
    this.drawing = new FunnelDrawing(model.center());
    this.center = new double[input.areas().size()];
    this.shrunken = new Interval[input.areas().size()];
    this.p = new double[input.areas().size()];
    int known = 0;
    for (int i = 0; i < p.length; i++) {
      judge(i, known);
      known += area(i).isKnown() ? 1 : 0;
    }
    this.adjusted = FalseDiscovery.benjaminiHochberg(p);
  }

  private void judge(int i, int known) {
    p[i] = Double.NaN;
    if (area(i).isJudged()) {
      FunnelModel.Expectation expected = model.expectation(known);
      center[i] = expected.center();
      shrunken[i] = model.interval(known, CONFIDENCE);
      p[i] = expected.pValue();
    }
  }

  /** The funnel of one measure in one period. */
  public static Result screen(FunnelInput input, MeasureMeta measure) {
    FunnelScreen screen = new FunnelScreen(input, measure);
    List<Finding> findings = new ArrayList<>();
    List<FunnelPoint> points = new ArrayList<>();
    for (int i = 0; i < input.areas().size(); i++) {
      findings.add(screen.finding(i));
      points.add(screen.point(i));
    }
    int largest = input.areas().stream().filter(FunnelArea::isJudged)
        .mapToInt(area -> area.denominator().intValue()).max().orElse(0);
    return new Result(findings, points, largest == 0 ? List.of() : screen.drawing.lines(input, largest));
  }

  private FunnelArea area(int i) {
    return input.areas().get(i);
  }

  private Verdict verdict(int i) {
    if (!area(i).isJudged()) {
      return area(i).refusal();
    }
    if (adjusted[i] > Judgement.FALSE_DISCOVERY_RATE) {
      return Verdict.NOT_DISTINGUISHABLE;
    }
    return isHigh(i) ? Verdict.ABOVE_CHANCE : Verdict.BELOW_CHANCE;
  }

  private boolean isHigh(int i) {
    return area(i).numerator() / area(i).denominator() > center[i];
  }

  private FunnelPoint point(int i) {
    FunnelArea area = area(i);
    Verdict verdict = verdict(i);
    boolean hidden = verdict == Verdict.SUPPRESSED;
    String flag = switch (verdict) {
      case ABOVE_CHANCE -> "above";
      case BELOW_CHANCE -> "below";
      default -> "none";
    };
    return new FunnelPoint(input.measureId(), input.period().kind().code(), input.period().label(),
        area.areaCode(), hidden ? null : area.numerator(), hidden ? null : area.denominator(),
        area.isJudged() ? area.value() : null, Figure.of(p[i]), Figure.of(adjusted[i]), flag,
        area.pointMark());
  }

  private Finding finding(int i) {
    FunnelArea area = area(i);
    String period = input.period().label();
    Method method = new Method("funnel", "funnel", "funnel-" + input.measureId() + "-" + period, parameters(),
        model.areas(), null, null,
        Evidence.named(input.measureId(), input.output(), area.areaLevel(), period, period));
    return Finding.of(new Subject(measure, input.output(), area.areaCode(), area.areaLevel(), input.period()), method,
        numbers(i), saying(i));
  }

  private Saying saying(int i) {
    Verdict verdict = verdict(i);
    return verdict.stands()
        ? Saying.beyond(isHigh(i), verdict, reason(verdict)) : Saying.quiet(verdict, reason(verdict));
  }

  private Numbers numbers(int i) {
    if (!area(i).isJudged()) {
      return Numbers.NONE.withUsual(model.center(), Double.NaN, Double.NaN);
    }
    double[] limits = drawing.limits(area(i).denominator().intValue());
    return Numbers.ofTest(distance(i), p[i], adjusted[i]).withUsual(model.center(), limits[0], limits[3])
        .withEffect(area(i).value() - center[i], shrunken[i].low() - center[i], shrunken[i].high() - center[i]);
  }

  /** The distance that a normal figure with this p-value has, in standard deviations. */
  private double distance(int i) {
    double sigmas = p[i] >= 1 ? 0 : -Normal.quantile(Math.max(p[i], Double.MIN_NORMAL) / 2);
    return isHigh(i) ? sigmas : -sigmas;
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case ABOVE_CHANCE, BELOW_CHANCE -> "predictive-p-after-correction";
      case SMALL_BASE -> "denominator-below-10";
      case NO_DATA -> "no-data";
      default -> "";
    };
  }

  private String parameters() {
    return String.format(Locale.ROOT,
        "{\"areas\":%d,\"false_discovery_rate\":%s,\"family_size\":%d,\"model\":\"%s\"}", model.areas(),
        Judgement.FALSE_DISCOVERY_RATE, Arrays.stream(p).filter(value -> !Double.isNaN(value)).count(),
        model.method());
  }
}
