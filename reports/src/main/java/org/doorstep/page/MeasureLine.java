package org.doorstep.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.doorstep.edition.ChartPoint;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;

/**
 * One measure in one area and month: its leading figure, a second one (such as the 90th percentile), the
 * change, the verdict, the series as drawn and as published, the figure by path where the measure has paths, and
 * all its outputs in the period.
 */
public record MeasureLine(
    Measure measure,
    Optional<Observation> figure,
    Optional<Observation> second,
    Optional<Comparison> change,
    Optional<Finding> finding,
    List<ChartPoint> series,
    List<Observation> months,
    List<Observation> parts,
    List<Observation> outputs) {

  /** The longest, where nine in ten stand for the measure. */
  Optional<Observation> longest() {
    return second.filter(row -> row.isPlain() && row.key().output().equals("max"));
  }

  boolean isSignal() {
    return finding.map(Finding::isSignal).orElse(false);
  }

  /** True if the chart has limits that go by the period before, not by a mean. */
  boolean isOfChange() {
    return hasLimits() && finding.map(Finding::isOfChange).orElse(false);
  }

  /** True if the chart has limits to draw. */
  boolean hasLimits() {
    return series.stream().anyMatch(point -> point.lowerLimit().isPresent());
  }

  /** What was expected of the last period less the period before it: the usual change, where that is judged. */
  OptionalDouble usualChange() {
    return isOfChange() && series.size() > 1 && finding.get().center().isPresent()
        ? difference(finding.get().center(), series.get(series.size() - 2).value()) : OptionalDouble.empty();
  }

  /** How far the last period is from the one before it. */
  OptionalDouble lastChange() {
    return series.size() < 2 ? OptionalDouble.empty()
        : difference(series.get(series.size() - 1).value(), series.get(series.size() - 2).value());
  }

  private static OptionalDouble difference(OptionalDouble value, OptionalDouble before) {
    return value.isPresent() && before.isPresent() ? OptionalDouble.of(value.getAsDouble() - before.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The latest periods without a break that lie beyond the same limit; none where the last one does not. */
  List<ChartPoint> streak() {
    if (!isSignal() || series.isEmpty() || !last().signal().endsWith("-limit")) {
      return List.of();
    }
    int from = series.size();
    while (from > 0 && series.get(from - 1).signal().equals(last().signal())) {
      from--;
    }
    return series.subList(from, series.size());
  }

  private ChartPoint last() {
    return series.get(series.size() - 1);
  }

  boolean hasVerdict(String verdict) {
    return finding.map(found -> found.verdict().equals(verdict)).orElse(false);
  }

  /** What the usual limits promise for the target; without limits, whether this figure met it. */
  String assurance() {
    if (finding.isEmpty() || !finding.get().hasLimits() || finding.get().isOfChange() || isSignal()
        || Standing.isUnjudged(this)) {
      return missesTarget() ? "target.missed" : "target.met";
    }
    double target = measure.target().getAsDouble();
    boolean below = target < finding.get().lowerLimit().getAsDouble();
    boolean above = target > finding.get().upperLimit().getAsDouble();
    if (!below && !above) {
      return "target.open";
    }
    return above == measure.direction().equals("up") ? "target.reach" : "target.safe";
  }

  /** True if the last figure falls short of the target; false without target or plain figure. */
  boolean missesTarget() {
    if (measure.target().isEmpty() || !figure.map(Observation::isPlain).orElse(false)) {
      return false;
    }
    double value = figure.get().value().getAsDouble();
    double target = measure.target().getAsDouble();
    return measure.direction().equals("up") ? value < target
        : measure.direction().equals("down") && value > target;
  }
}
