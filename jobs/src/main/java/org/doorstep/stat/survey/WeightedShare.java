package org.doorstep.stat.survey;

import java.util.Arrays;
import org.doorstep.stat.Interval;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Student;
import org.doorstep.stat.proportion.Wilson;

/**
 * Intervals of a post-stratified share of yes answers.
 *
 * @param nEff answers of a simple sample that would be as precise: p(1-p)/se^2, at most n; Kish's number at 0
 *     and 1
 */
public record WeightedShare(double share, double se, int n, double nEff) {

  /** The share of answers 0 or 1 by stratum; see {@link PostStratified}. */
  public static WeightedShare of(double[] y, int[] stratum, double[] population) {
    Require.that(Arrays.stream(y).allMatch(value -> value == 0 || value == 1),
        "y has an answer other than 0 and 1");
    PostStratified mean = PostStratified.of(y, stratum, population);
    double p = mean.mean();
    boolean certain = Arrays.stream(y).distinct().count() == 1;
    double nEff = certain ? Math.min(y.length, mean.nEff())
        : Math.min(y.length, p * (1 - p) / (mean.se() * mean.se()));
    return new WeightedShare(certain ? y[0] + 0 * p : p, mean.se(), y.length, nEff);
  }

  /** Wilson's interval on the effective number of answers. */
  public Interval wilson(double conf) {
    return Double.isNaN(nEff) ? Interval.NONE : Wilson.ofShare(share, nEff, conf);
  }

  /** The interval on the logit scale; not computable at 0 and 1. */
  public Interval logit(double conf) {
    double spread = share * (1 - share);
    if (!(spread > 0)) {
      return Interval.NONE;
    }
    double center = Math.log(share / (1 - share));
    double margin = Student.halfWidth(conf, n - 1) * se / spread;
    return new Interval(1 / (1 + Math.exp(margin - center)), 1 / (1 + Math.exp(-margin - center)));
  }
}
