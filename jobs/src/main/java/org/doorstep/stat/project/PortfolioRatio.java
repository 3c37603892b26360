package org.doorstep.stat.project;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/**
 * The index of many projects as a ratio of sums with its linearised standard error, not the mean of ratios.
 *
 * @param ratio NaN when the planned values sum to 0
 * @param se NaN with fewer than two projects
 * @param meanOfRatios for contrast only; NaN when a planned value is 0
 */
public record PortfolioRatio(double ratio, double se, double meanOfRatios) {

  /** Earned over planned value of projects. */
  public static PortfolioRatio of(double[] ev, double[] pv) {
    int n = ev.length;
    double planned = Sample.sum(pv);
    double ratio = planned == 0 ? Double.NaN : Sample.sum(ev) / planned;
    double[] squares = new double[n];
    Arrays.setAll(squares, i -> (ev[i] - ratio * pv[i]) * (ev[i] - ratio * pv[i]));
    double se = n < 2 ? Double.NaN : Math.sqrt(n / (n - 1.0) * Sample.sum(squares)) / planned;
    double[] ratios = new double[n];
    Arrays.setAll(ratios, i -> pv[i] == 0 ? Double.NaN : ev[i] / pv[i]);
    return new PortfolioRatio(ratio, Math.abs(se),
        Sample.present(ratios).length < n ? Double.NaN : Sample.mean(ratios));
  }
}
