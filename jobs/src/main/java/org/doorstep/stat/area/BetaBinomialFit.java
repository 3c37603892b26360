package org.doorstep.stat.area;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Maximum;

/**
 * Fits the beta prior by maximum likelihood in (logit mean, log M), M = alpha + beta: the best mean for every
 * M, and the best M on a grid that is then refined. M at its cap means that areas do not differ beyond
 * chance.
 */
public final class BetaBinomialFit {

  /** The largest M. */
  static final double CAP = 1e6;

  private static final double LOG_CAP = Math.log(CAP);
  private static final double LOG_LOW = Math.log(1e-3);
  private static final double LOGIT_LIMIT = 25;
  private static final int STEPS = 24;

  /** Gains in log likelihood below this are rounding. */
  private static final double GAIN = 1e-6;

  private final Rising events;
  private final Rising others;
  private final Rising trials;

  private BetaBinomialFit(int[] x, int[] n) {
    this.events = new Rising(IntStream.of(x));
    this.others = new Rising(IntStream.range(0, n.length).map(i -> n[i] - x[i]));
    this.trials = new Rising(IntStream.of(n));
  }

  /**
   * The prior over areas with x of n.
   *
   * @throws IllegalArgumentException when there is no trial at all
   */
  public static BetaBinomial fit(int[] x, int[] n) {
    long events = Arrays.stream(x).asLongStream().sum();
    long trials = Arrays.stream(n).asLongStream().sum();
    Require.that(trials > 0, "there is no trial in any area: a prior cannot be estimated");
    if (events == 0 || events == trials) {
      return events == 0 ? new BetaBinomial(0, CAP) : new BetaBinomial(CAP, 0);
    }
    return new BetaBinomialFit(x, n).best();
  }

  private BetaBinomial best() {
    double logM = Maximum.refined(this::profile, LOG_LOW, LOG_CAP, STEPS);
    if (profile(LOG_CAP) >= profile(logM) - GAIN) {
      logM = LOG_CAP;
    }
    double mean = mean(logM);
    return new BetaBinomial(mean * Math.exp(logM), (1 - mean) * Math.exp(logM));
  }

  private double profile(double logM) {
    return likelihood(mean(logM), Math.exp(logM));
  }

  /** The best mean for an M: where the score, whose sign only falls, is 0. */
  private double mean(double logM) {
    double m = Math.exp(logM);
    return share(new BrentSolver(1e-14, 1e-13).solve(500, logit -> score(share(logit), m), -LOGIT_LIMIT,
        LOGIT_LIMIT));
  }

  private static double share(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** The derivative of the log likelihood by the mean, times a positive factor. */
  private double score(double mean, double m) {
    double a = mean * m;
    double b = (1 - mean) * m;
    return (events.slope(a) - others.slope(b)) * a * (1 - mean);
  }

  private double likelihood(double mean, double m) {
    return events.log(mean * m) + others.log((1 - mean) * m) - trials.log(m);
  }
}
