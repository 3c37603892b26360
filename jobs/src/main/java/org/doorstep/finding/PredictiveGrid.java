package org.doorstep.finding;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Tails;

/**
 * How surprising one area's count is to the other areas, over all beta priors that those allow.
 *
 * <p>The prior's mean m and weight M stand on a grid of 41 by 40, uniform in m and in the shrinkage
 * n0/(n0+M), n0 the geometric mean of the denominators; each point weighs by its likelihood for the other
 * areas alone. A single best prior, from few areas, is too sure of itself: with fourteen honest townships it
 * names one in a fifth of the funnels.
 */
final class PredictiveGrid {

  private static final int MEANS = 41;
  private static final int SHRINKAGES = 40;
  /** Half the width of the grid of means in standard errors of the pooled mean. */
  private static final double REACH = 6;
  /** Weights below this share of the largest add nothing that a page could show. */
  private static final double NEGLIGIBLE = 1e-7;
  /** The same for an interval, whose ends are read off steps. */
  private static final double COARSE = 1e-4;
  private static final int STEPS = 201;
  /** A tail ends where its terms no longer change its sum. */
  private static final double ROUNDING = 1e-18;

  private final int[] x;
  private final int[] n;
  private final double[] alpha = new double[MEANS * SHRINKAGES];
  private final double[] beta = new double[MEANS * SHRINKAGES];
  private final double[] logWeight = new double[MEANS * SHRINKAGES];
  private final double[][] logLikelihood;

  PredictiveGrid(int[] x, int[] n) {
    this.x = x;
    this.n = n;
    this.logLikelihood = new double[MEANS * SHRINKAGES][x.length];
    double pooled = logit(Arrays.stream(x).sum(), Arrays.stream(n).sum());
    double width = REACH * standardError(pooled);
    double n0 = Math.exp(Arrays.stream(n).mapToDouble(Math::log).average().orElse(0));
    for (int i = 0; i < MEANS; i++) {
      double mean = 1 / (1 + Math.exp(-pooled - width * (2.0 * i / (MEANS - 1) - 1)));
      for (int j = 0; j < SHRINKAGES; j++) {
        double shrinkage = (j + 0.5) / SHRINKAGES;
        set(i * SHRINKAGES + j, mean, n0 * (1 - shrinkage) / shrinkage);
      }
    }
  }

  private void set(int point, double mean, double weight) {
    alpha[point] = mean * weight;
    beta[point] = (1 - mean) * weight;
    logWeight[point] = Math.log(mean) + Math.log1p(-mean);
    double prior = LogBeta.value(alpha[point], beta[point]);
    for (int area = 0; area < x.length; area++) {
      logLikelihood[point][area] =
          LogBeta.value(x[area] + alpha[point], n[area] - x[area] + beta[point]) - prior;
      logWeight[point] += logLikelihood[point][area];
    }
  }

  /**
   * Of the pooled mean on the logit scale, from the spread of the areas or from chance, whichever is more.
   */
  private double standardError(double pooled) {
    double[] logits = IntStream.range(0, x.length).mapToDouble(i -> logit(x[i], n[i])).toArray();
    double spread = Arrays.stream(logits).map(logit -> (logit - pooled) * (logit - pooled)).sum();
    double share = 1 / (1 + Math.exp(-pooled));
    double chance = 1 / (share * (1 - share) * (Arrays.stream(n).sum() + 1.0));
    return Math.sqrt(Math.max(spread / ((double) x.length * x.length), chance));
  }

  private static double logit(int x, int n) {
    return Math.log((x + 0.5) / (n - x + 0.5));
  }

  /** What the others expect of the area, and the two-sided predictive mid-p of its count. */
  FunnelModel.Expectation expectation(int area) {
    double[] log = new double[logWeight.length];
    Arrays.setAll(log, point -> logWeight[point] - logLikelihood[point][area]);
    double highest = Arrays.stream(log).max().orElseThrow();
    double[] sums = new double[5];
    for (int point = 0; point < log.length; point++) {
      double weight = Math.exp(log[point] - highest);
      if (weight > NEGLIGIBLE) {
        add(sums, weight, point, area);
      }
    }
    Tails tails = new Tails(sums[2] / sums[0], sums[3] / sums[0], sums[4] / sums[0]);
    return new FunnelModel.Expectation(sums[1] / sums[0], tails.mid());
  }

  /**
   * The interval of the area's own share, its count among the others: the middle of the mixture of what each point of
   * the grid leaves it, summed over steps on the logit scale. A single best prior from few areas covers too little.
   */
  Interval interval(int area, double conf) {
    double[] cumulated = new double[STEPS];
    double center = logit(x[area], n[area]);
    double pooled = logit(Arrays.stream(x).sum(), Arrays.stream(n).sum());
    double reach = REACH / Math.sqrt(Math.min(x[area], n[area] - x[area]) + 1.0);
    double low = Math.min(center, pooled) - reach;
    double step = (Math.max(center, pooled) + reach - low) / (STEPS - 1);
    double highest = Arrays.stream(logWeight).max().orElseThrow();
    for (int point = 0; point < logWeight.length; point++) {
      double weight = Math.exp(logWeight[point] - highest);
      if (weight > COARSE) {
        double a = x[area] + alpha[point];
        double b = n[area] - x[area] + beta[point];
        double log = Math.log(weight) - LogBeta.value(a, b);
        for (int i = 0; i < STEPS; i++) {
          double at = low + i * step;
          cumulated[i] += Math.exp(log + a * at - (a + b) * Math.log1p(Math.exp(at)));
        }
      }
    }
    Arrays.parallelPrefix(cumulated, Double::sum);
    return new Interval(share(cumulated, (1 - conf) / 2, low, step), share(cumulated, (1 + conf) / 2, low, step));
  }

  /** Where the sum passes a part of the whole. */
  private static double share(double[] cumulated, double part, double low, double step) {
    int at = 0;
    while (cumulated[at] < part * cumulated[STEPS - 1]) {
      at++;
    }
    return 1 / (1 + Math.exp(-(low + at * step)));
  }

  private void add(double[] sums, double weight, int point, int area) {
    double at = Math.exp(logChoose(n[area], x[area]) + logLikelihood[point][area]);
    sums[0] += weight;
    sums[1] += weight * alpha[point] / (alpha[point] + beta[point]);
    sums[2] += weight * below(at, point, area);
    sums[3] += weight * at;
    sums[4] += weight * above(at, point, area);
  }

  private static double logChoose(int n, int k) {
    return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
  }

  /** P(X < x) from P(X = x), count by count. */
  private double below(double at, int point, int area) {
    double sum = 0;
    double term = at;
    for (int k = x[area]; k > 0 && term > sum * ROUNDING; k--) {
      term *= k * (n[area] - k + beta[point]) / ((n[area] - k + 1.0) * (k - 1 + alpha[point]));
      sum += term;
    }
    return sum;
  }

  private double above(double at, int point, int area) {
    double sum = 0;
    double term = at;
    for (int k = x[area]; k < n[area] && term > sum * ROUNDING; k++) {
      term *= (n[area] - k) * (k + alpha[point]) / ((k + 1.0) * (n[area] - k - 1 + beta[point]));
      sum += term;
    }
    return sum;
  }
}
