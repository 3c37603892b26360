package org.doorstep.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.area.Funnel;
import org.doorstep.stat.numeric.Normal;

/** One measure across areas: a funnel drawn exact, its areas judged by their predictive p-value after correction. */
public final class FunnelScreen {

  /** The rows of the three datasets. */
  public record Result(List<Finding> findings, List<FunnelPoint> points, List<FunnelLimit> limits) {
  }

  private static final double[] PROBABILITIES = {0.001, 0.025, 0.975, 0.999};
  private static final int DRAWN = 60;

  private final FunnelInput input;
  private final MeasureMeta measure;
  private final List<FunnelArea> known;
  private final FunnelModel model;
  private final double[] center;
  private final double[] p;
  private final double[] adjusted;

  private FunnelScreen(FunnelInput input, MeasureMeta measure) {
    this.input = input;
    this.measure = measure;
    this.known = input.areas().stream().filter(FunnelArea::isKnown).toList();
    this.model = new FunnelModel(known);
    this.center = new double[input.areas().size()];
    this.p = new double[input.areas().size()];
    Arrays.fill(p, Double.NaN);
    for (int i = 0; i < p.length; i++) {
      judge(i, input.areas().get(i));
    }
    this.adjusted = FalseDiscovery.benjaminiHochberg(p);
  }

  private void judge(int i, FunnelArea area) {
    if (area.isJudged()) {
      FunnelModel.Expectation expected = model.expectation(known.indexOf(area));
      center[i] = expected.center();
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
    return new Result(findings, points, screen.limits());
  }

  private Verdict verdict(int i) {
    FunnelArea area = input.areas().get(i);
    if (area.mark().equals("suppressed")) {
      return Verdict.SUPPRESSED;
    }
    if (area.mark().equals("not-elapsed")) {
      return Verdict.PERIOD_OPEN;
    }
    if (area.isSmall()) {
      return Verdict.SMALL_BASE;
    }
    if (!area.isJudged()) {
      return Verdict.NO_DATA;
    }
    if (adjusted[i] > Judgement.FALSE_DISCOVERY_RATE) {
      return Verdict.NOT_DISTINGUISHABLE;
    }
    return isHigh(i) ? Verdict.ABOVE_CHANCE : Verdict.BELOW_CHANCE;
  }

  private boolean isHigh(int i) {
    FunnelArea area = input.areas().get(i);
    return area.numerator() / area.denominator() > center[i];
  }

  private FunnelPoint point(int i) {
    FunnelArea area = input.areas().get(i);
    Verdict verdict = verdict(i);
    boolean hidden = verdict == Verdict.SUPPRESSED;
    String flag = switch (verdict) {
      case ABOVE_CHANCE -> "above";
      case BELOW_CHANCE -> "below";
      default -> "none";
    };
    String mark = verdict == Verdict.SMALL_BASE ? "small-base"
        : verdict == Verdict.NO_DATA && area.mark().isEmpty() ? "no-data" : area.mark();
    return new FunnelPoint(input.measureId(), input.period().kind().code(), input.period().label(), area.areaCode(),
        hidden ? null : area.numerator(), hidden ? null : area.denominator(),
        area.isJudged() ? area.value() : null, Figure.of(p[i]), Figure.of(adjusted[i]), flag, mark);
  }

  private Finding finding(int i) {
    FunnelArea area = input.areas().get(i);
    Verdict verdict = verdict(i);
    double distance = area.isJudged() ? distance(i) : Double.NaN;
    boolean out = verdict == Verdict.ABOVE_CHANCE || verdict == Verdict.BELOW_CHANCE;
    double[] limits = area.isJudged() ? limits(area.denominator().intValue()) : new double[] {Double.NaN, 0, 0, Double.NaN};
    return new Finding(
        String.join(".", input.measureId(), input.output(), area.areaCode(), input.period().label(), "funnel"),
        input.measureId(), input.output(), area.areaCode(), input.period().kind().code(), input.period().label(),
        "funnel", family(), known.size(), null, null, Figure.of(model.center()), Figure.of(limits[0]),
        Figure.of(limits[3]), null, Figure.of(distance), Figure.of(p[i]), Figure.of(adjusted[i]),
        !out ? "none" : isHigh(i) ? "above-limit" : "below-limit",
        out ? measure.direction().read(isHigh(i)) : "none", verdict.code(), reason(verdict),
        Importance.of(verdict, distance, area.areaLevel(), measure.headline()), parameters());
  }

  private String family() {
    return "funnel-" + input.measureId() + "-" + input.period().kind().code() + "-" + input.period().label();
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
        "{\"areas\":%d,\"false_discovery_rate\":%s,\"family_size\":%d,\"model\":\"%s\"}", known.size(),
        Judgement.FALSE_DISCOVERY_RATE, Arrays.stream(p).filter(value -> !Double.isNaN(value)).count(),
        model.method());
  }

  private double[] limits(int denominator) {
    double[][] rows = Funnel.limits(new int[] {denominator}, model.center(), PROBABILITIES, true);
    return Arrays.stream(rows).mapToDouble(row -> Math.min(1, row[0])).toArray();
  }

  private List<FunnelLimit> limits() {
    int largest = input.areas().stream().filter(FunnelArea::isJudged)
        .mapToInt(area -> area.denominator().intValue()).max().orElse(0);
    return largest == 0 ? List.of() : Denominators.drawn(largest, DRAWN).mapToObj(this::limit).toList();
  }

  private FunnelLimit limit(int denominator) {
    double[] limits = limits(denominator);
    return new FunnelLimit(input.measureId(), input.period().kind().code(), input.period().label(),
        (double) denominator, model.center(), limits[0], limits[1], limits[2], limits[3]);
  }
}
