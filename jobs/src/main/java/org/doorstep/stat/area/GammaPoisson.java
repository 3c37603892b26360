package org.doorstep.stat.area;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.NegativeBinomial;
import org.doorstep.stat.numeric.Tails;

/**
 * The gamma-Poisson model of areas whose true ratio of observed to expected varies: a gamma prior over areas
 * and the posterior of one area. Source: Clayton, Kaldor 1987.
 */
public record GammaPoisson(double shape, double rate) {

  /** The shrunken ratio of an area. */
  public double posteriorMean(double observed, double expected) {
    return (observed + shape) / (expected + rate);
  }

  /** The equal-tail interval of the area's true ratio. */
  public Interval interval(double observed, double expected, double conf) {
    if (observed + shape == 0) {
      return new Interval(0, 0);
    }
    GammaDistribution posterior = posterior(observed, expected);
    double tail = (1 - conf) / 2;
    return new Interval(posterior.inverseCumulativeProbability(tail),
        posterior.inverseSurvivalProbability(tail));
  }

  /** The probability that the area's true ratio is above a level. */
  public double above(double observed, double expected, double level) {
    return observed + shape == 0 ? 0 : posterior(observed, expected).survivalProbability(level);
  }

  /** The two-sided predictive mid-p of a count for an area that is as the others. */
  public double midP(double observed, double expected) {
    if (shape == 0) {
      return observed == 0 ? 1 : 0;
    }
    NegativeBinomial predictive = new NegativeBinomial(expected * shape / rate, shape);
    double below = observed == 0 ? 0 : predictive.atMost(observed - 1);
    return new Tails(below, Math.exp(predictive.logProbability(observed)), predictive.atLeast(observed + 1))
        .mid();
  }

  private GammaDistribution posterior(double observed, double expected) {
    return GammaDistribution.of(observed + shape, 1 / (expected + rate));
  }
}
