package org.doorstep.stat.equity;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.area.FalseDiscovery;
import org.doorstep.stat.numeric.Normal;
import org.doorstep.stat.regression.Design;
import org.doorstep.stat.regression.HuberRegression;

/**
 * Allocation against need, screened for differences that need does not explain: Huber regression of
 * log(allocation) on log(need), two-sided normal p of the standardised residuals, Benjamini-Hochberg. In
 * honest data it flags some area more often than q says; read a flag as a question.
 *
 * @param coef intercept and slope; a slope below 1 = less than proportional
 */
public record NeedAllocation(double[] coef, double scale, double[] stdResiduals, double[] pValue,
    double[] adjustedP, boolean[] flags) {

  /** The screen; need and allocation must be positive. */
  public static NeedAllocation of(double[] need, double[] allocation, HuberRegression.Settings settings,
      double q) {
    for (int i = 0; i < need.length; i++) {
      Require.that(need[i] > 0 && allocation[i] > 0, "need[%d] or allocation[%d] is not more than 0", i + 1,
          i + 1);
    }
    Design design = Design.withIntercept(need.length).column(Arrays.stream(need).map(Math::log).toArray());
    HuberRegression fit =
        HuberRegression.fit(design, Arrays.stream(allocation).map(Math::log).toArray(), settings);
    double[] p = Arrays.stream(fit.stdResiduals()).map(Normal::twoSided).toArray();
    double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
    boolean[] flags = new boolean[p.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = adjusted[i] <= q;
    }
    return new NeedAllocation(fit.coef(), fit.scale(), fit.stdResiduals(), p, adjusted, flags);
  }
}
