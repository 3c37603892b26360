package org.doorstep.finding;

import java.util.List;
import org.doorstep.stat.Interval;
import org.doorstep.stat.area.AreaPValues;
import org.doorstep.stat.area.BetaBinomial;
import org.doorstep.stat.area.BetaBinomialFit;

/**
 * What is usual among areas: how surprising each one's count would be if it were as the others.
 *
 * <p>From ten areas on the spread between areas is estimated too (beta-binomial); of fewer than thirty each
 * is set against the others alone, so that an outlier does not widen its own limits. With fewer than ten
 * areas only chance is allowed for.
 */
final class FunnelModel {

  /** Fewer areas tell nothing about the spread between them. */
  static final int FEWEST_FOR_SPREAD = 10;

  /** Fewer areas are each left out of their own fit. */
  static final int FEWEST_FOR_ONE_FIT = 30;

  /** What one area is set against. */
  record Expectation(double center, double pValue) {
  }

  private final int[] x;
  private final int[] n;
  private final BetaBinomial common;
  private final PredictiveGrid others;

  FunnelModel(List<FunnelArea> known) {
    this.x = known.stream().mapToInt(area -> area.numerator().intValue()).toArray();
    this.n = known.stream().mapToInt(area -> area.denominator().intValue()).toArray();
    boolean few = x.length < FEWEST_FOR_ONE_FIT;
    this.common = few ? null : BetaBinomialFit.fit(x, n);
    this.others = few && x.length >= FEWEST_FOR_SPREAD ? new PredictiveGrid(x, n) : null;
  }

  int areas() {
    return x.length;
  }

  String method() {
    return x.length < FEWEST_FOR_SPREAD ? "binomial"
        : common == null ? "beta-binomial-others" : "beta-binomial";
  }

  /** The pooled share of all known areas; NaN without any. */
  double center() {
    return AreaPValues.pooled(x, n);
  }

  /**
   * The shrunken interval of an area's own share: over all priors that the areas allow for fewer than thirty of them,
   * by the best prior for more; not computable with fewer than ten.
   */
  Interval interval(int area, double conf) {
    if (x.length < FEWEST_FOR_SPREAD) {
      return Interval.NONE;
    }
    return common == null ? others.interval(area, conf) : common.interval(x[area], n[area], conf);
  }

  Expectation expectation(int area) {
    if (x.length < FEWEST_FOR_SPREAD) {
      return new Expectation(center(),
          AreaPValues.test(new int[] {x[area]}, new int[] {n[area]}, center()).midPValue()[0]);
    }
    return common == null
        ? others.expectation(area) : new Expectation(common.priorMean(), common.midP(x[area], n[area]));
  }
}
