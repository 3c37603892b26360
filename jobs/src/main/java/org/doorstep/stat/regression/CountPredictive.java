package org.doorstep.stat.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.doorstep.stat.numeric.CountTail;
import org.doorstep.stat.numeric.NegativeBinomial;

/**
 * What a period's count may be when neither its mean nor the dispersion of counts is known but from the periods before:
 * negative binomial distributions over a grid of dispersions, each weighted by its likelihood at the fitted means, the
 * variance of the log mean added to it. The prior is that of uniform shrinkage: 1 / (1 + dispersion x mean count) is as
 * likely to be anywhere between 0 and 1.
 */
record CountPredictive(double[] weights, NegativeBinomial[] parts) implements CountTail {

  private static final int GRID = 40;

  /**
   * The distribution of a period to come.
   *
   * @param counts the periods before, with their fitted means
   * @param mean of the period to come
   * @param logMeanVariance how well that mean is known
   */
  static CountPredictive of(double[] counts, double[] means, double mean, double logMeanVariance) {
    double scale = Arrays.stream(means).average().orElseThrow();
    double[] dispersions = IntStream.range(0, GRID).mapToDouble(i -> {
      double shrinkage = (i + 0.5) / GRID;
      return (1 - shrinkage) / shrinkage / scale;
    }).toArray();
    double[] logs = Arrays.stream(dispersions).map(dispersion -> logLikelihood(counts, means, 1 / dispersion))
        .toArray();
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] likelihoods = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
    double sum = Arrays.stream(likelihoods).sum();
    return new CountPredictive(Arrays.stream(likelihoods).map(likelihood -> likelihood / sum).toArray(),
        Arrays.stream(dispersions).mapToObj(dispersion -> new NegativeBinomial(mean,
            1 / (dispersion + logMeanVariance * (1 + dispersion)))).toArray(NegativeBinomial[]::new));
  }

  /** The log likelihood of theta, but for what does not hang on it. */
  private static double logLikelihood(double[] counts, double[] means, double theta) {
    double sum = -counts.length * LogGamma.value(theta);
    for (int i = 0; i < counts.length; i++) {
      sum += LogGamma.value(counts[i] + theta) - theta * Math.log1p(means[i] / theta)
          - counts[i] * Math.log(means[i] + theta);
    }
    return sum;
  }

  @Override
  public double atLeast(double k) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * parts[i].atLeast(k);
    }
    return sum;
  }
}
