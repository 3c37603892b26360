package org.doorstep.stat.chart;

import java.util.Arrays;
import org.doorstep.stat.numeric.Student;
import org.doorstep.stat.regression.Design;
import org.doorstep.stat.regression.LogLinear;

/**
 * The quasi-Poisson fit on reference weeks that both Farrington methods share: weighted down where past
 * counts were high by their Anscombe residuals, and with the trend only where it is credible.
 *
 * @param weights prior weight of each reference week
 * @param trend whether the final fit has the trend
 */
record AberrationModel(LogLinear fit, Reference reference, double[] weights, boolean trend) {

  /**
   * The reference weeks of one tested week.
   *
   * @param weeks positions from 1
   * @param counts their counts
   * @param season season level of each, from 1; null = no season factor
   * @param now the tested week
   * @param nowSeason its season level
   */
  record Reference(int[] weeks, double[] counts, int[] season, int now, int nowSeason) {}

  /**
   * When past weeks are weighted down and the trend is kept.
   *
   * @param threshold Anscombe residual above which a week counts less
   * @param trendCredible whether the reference years suffice for a trend at all
   * @param trendLevel p-value that the trend must stay under
   * @param relativeErrors whether the trend test takes its dispersion from relative errors, as R's
   *     farringtonFlexible does
   */
  record Rules(double threshold, boolean trendCredible, double trendLevel, boolean relativeErrors) {}

  static AberrationModel of(Reference reference, Rules rules) {
    AberrationModel model = withTrend(reference, rules);
    if (!model.trend()) {
      return model;
    }
    boolean keep = rules.trendCredible() && model.trendPValue(rules) < rules.trendLevel()
        && model.mean() <= Arrays.stream(reference.counts()).max().orElse(0);
    return keep ? model : fit(reference, rules, false);
  }

  /** The fit with the trend or, when that does not converge, without. */
  private static AberrationModel withTrend(Reference reference, Rules rules) {
    try {
      return fit(reference, rules, true);
    } catch (IllegalArgumentException noFit) {
      return fit(reference, rules, false);
    }
  }

  private static AberrationModel fit(Reference reference, Rules rules, boolean trend) {
    Design design = design(reference, trend);
    LogLinear first = LogLinear.poisson(design, reference.counts(), null, null);
    double[] weights = weights(first, reference.counts(), rules.threshold());
    LogLinear second = LogLinear.poisson(design, reference.counts(), null, weights);
    return new AberrationModel(second, reference, weights, trend);
  }

  private static Design design(Reference reference, boolean trend) {
    Design design = Design.withIntercept(reference.weeks().length);
    if (trend) {
      design.column(Arrays.stream(reference.weeks()).asDoubleStream().toArray());
    }
    return reference.season() == null ? design : design.factor(reference.season());
  }

  /** Anscombe weights: s^-2 where the residual s is above the threshold, equal else, with sum n. */
  private static double[] weights(LogLinear model, double[] counts, double threshold) {
    double phi = Math.max(1, model.dispersion());
    double[] weights = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double mu = model.means()[i];
      double raw = 1.5 * (Math.pow(counts[i], 2 / 3.0) * Math.pow(mu, -1 / 6.0) - Math.sqrt(mu));
      double s = raw / Math.sqrt(phi * Math.max(1e-12, 1 - model.leverage(i)));
      weights[i] = s > threshold ? 1 / (s * s) : 1;
    }
    double scale = counts.length / Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight * scale).toArray();
  }

  private double[] row() {
    int[] levels = reference.season() == null ? new int[0]
        : Arrays.stream(reference.season()).distinct().sorted().skip(1).toArray();
    double[] start = trend ? new double[] {1, reference.now()} : new double[] {1};
    double[] row = Arrays.copyOf(start, start.length + levels.length);
    for (int i = 0; i < levels.length; i++) {
      row[start.length + i] = levels[i] == reference.nowSeason() ? 1 : 0;
    }
    return row;
  }

  /** The mean that the tested week should have. */
  double mean() {
    return fit.mean(row());
  }

  /** The standard error of that mean. */
  double meanSe() {
    return mean() * Math.sqrt(phi() * fit.unscaledVariance(row()));
  }

  /** The dispersion, at least 1. */
  double phi() {
    return Math.max(1, fit.dispersion());
  }

  private double trendPValue(Rules rules) {
    double dispersion = rules.relativeErrors() ? relativeDispersion() : fit.dispersion();
    double se = fit.standardErrors(dispersion)[1];
    return Student.twoSided(fit.coefficients()[1] / se, fit.residualDf());
  }

  private double relativeDispersion() {
    double[] mu = fit.means();
    double sum = 0;
    for (int i = 0; i < mu.length; i++) {
      double error = (reference.counts()[i] - mu[i]) / mu[i];
      sum += weights[i] * error * error;
    }
    return sum / fit.residualDf();
  }
}
