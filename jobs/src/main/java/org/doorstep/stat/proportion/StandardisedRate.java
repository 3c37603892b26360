package org.doorstep.stat.proportion;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.doorstep.stat.numeric.Sample;

/**
 * A directly standardised rate with the gamma interval of Fay and Feuer 1997, whose upper end adds the
 * largest weight.
 *
 * @param crude sum of counts over sum of population; NaN without population
 * @param rate stratum rates weighted by the standard; NaN when a stratum has no population
 */
public record StandardisedRate(double crude, double rate, double low, double high) {

  /** The rate of strata with their counts, populations and standard populations. */
  public static StandardisedRate of(double[] count, double[] population, double[] standard, double conf) {
    double people = Sample.sum(population);
    double total = Sample.sum(standard);
    double[] terms = new double[count.length];
    double[] variances = new double[count.length];
    double largest = 0;
    for (int i = 0; i < count.length; i++) {
      double weight = standard[i] / total / population[i];
      terms[i] = weight * count[i];
      variances[i] = weight * weight * count[i];
      largest = Math.max(largest, weight);
    }
    double crude = people > 0 ? Sample.sum(count) / people : Double.NaN;
    double rate = count.length == 0 ? Double.NaN : Sample.sum(terms);
    return Double.isFinite(rate) ? withInterval(crude, rate, Sample.sum(variances), largest, (1 - conf) / 2)
        : new StandardisedRate(crude, Double.NaN, Double.NaN, Double.NaN);
  }

  private static StandardisedRate withInterval(double crude, double rate, double variance, double weight,
      double tail) {
    double low = rate == 0 ? 0 : gamma(rate, variance).inverseCumulativeProbability(tail);
    double high = gamma(rate + weight, variance + weight * weight).inverseSurvivalProbability(tail);
    return new StandardisedRate(crude, rate, low, high);
  }

  /** The gamma distribution of a mean and a variance. */
  private static GammaDistribution gamma(double mean, double variance) {
    return GammaDistribution.of(mean * mean / variance, variance / mean);
  }
}
