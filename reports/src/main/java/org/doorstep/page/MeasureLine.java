package org.doorstep.page;

import java.util.List;
import java.util.Optional;
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

  boolean hasVerdict(String verdict) {
    return finding.map(found -> found.verdict().equals(verdict)).orElse(false);
  }

  /** What the usual limits promise for the target; without limits, whether this figure met it. */
  String assurance() {
    if (finding.isEmpty() || finding.get().lowerLimit().isEmpty() || finding.get().upperLimit().isEmpty()
        || isSignal()) {
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
