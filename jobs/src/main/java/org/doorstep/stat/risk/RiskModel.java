package org.doorstep.stat.risk;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.doorstep.stat.Interval;
import org.doorstep.stat.Require;

/**
 * How often incidents happen in an area and how severe they are, after the data: rate ~ Gamma(shape + events,
 * rate + exposure), severity mix ~ Dirichlet(prior + counts), index = rate x mean severity, the two parts
 * independent. For areas and topics only, never for persons.
 */
public record RiskModel(double shape, double rate, double[] mix, double[] severity) {

  /** The beliefs before the data, and the severity points of each class. */
  public record Prior(double shape, double rate, double[] dirichlet, double[] severity) {

    /** The model of one area after its events on an exposure and its counts per severity class. */
    public RiskModel after(double events, double exposure, double[] counts) {
      Require.that(dirichlet.length == severity.length && counts.length == severity.length,
          "severity classes differ: %d values, %d priors, %d counts", severity.length, dirichlet.length,
          counts.length);
      double[] mix = new double[counts.length];
      Arrays.setAll(mix, k -> dirichlet[k] + counts[k]);
      return new RiskModel(shape + events, rate + exposure, mix, severity);
    }
  }

  private GammaDistribution distribution() {
    return GammaDistribution.of(shape, 1 / rate);
  }

  public double rateMean() {
    return shape / rate;
  }

  /** The equal-tail interval of the rate. */
  public Interval rateInterval(double conf) {
    double tail = (1 - conf) / 2;
    return new Interval(distribution().inverseCumulativeProbability(tail),
        distribution().inverseSurvivalProbability(tail));
  }

  public double rateAbove(double threshold) {
    return distribution().survivalProbability(threshold);
  }

  public double severityMean() {
    double sum = 0;
    for (int k = 0; k < mix.length; k++) {
      sum += mix[k] * severity[k];
    }
    return sum / Arrays.stream(mix).sum();
  }

  /** The posterior standard deviation of the mean severity. */
  public double severitySd() {
    double total = Arrays.stream(mix).sum();
    double mean = severityMean();
    double squares = 0;
    for (int k = 0; k < mix.length; k++) {
      squares += mix[k] / total * (severity[k] - mean) * (severity[k] - mean);
    }
    return Math.sqrt(squares / (total + 1));
  }

  public double indexMean() {
    return rateMean() * severityMean();
  }

  public double indexSd() {
    double rateVariance = shape / (rate * rate);
    double severityVariance = severitySd() * severitySd();
    return Math.sqrt(rateVariance * severityVariance + rateVariance * severityMean() * severityMean()
        + rateMean() * rateMean() * severityVariance);
  }
}
