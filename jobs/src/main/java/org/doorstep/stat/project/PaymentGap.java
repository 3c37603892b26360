package org.doorstep.stat.project;

import java.util.Arrays;
import org.doorstep.stat.numeric.Sample;

/**
 * Payment ahead of verified progress: paid share minus physical share, with a robust z by median and 1.4826
 * MAD (mean absolute deviation x 1.2533 when the MAD is 0).
 *
 * @param robustZ NaN when the gaps do not spread at all
 * @param flags |robustZ| above the limit
 */
public record PaymentGap(double[] gap, double median, double madScaled, double[] robustZ, boolean[] flags) {

  /** Spreads of shares below this are rounding. */
  private static final double ROUNDING = 1e-12;

  /** The gaps of projects. */
  public static PaymentGap of(double[] paid, double[] physical, double zLimit) {
    double[] gap = new double[paid.length];
    Arrays.setAll(gap, i -> paid[i] - physical[i]);
    double median = Sample.median(gap);
    double[] distance = Arrays.stream(gap).map(value -> Math.abs(value - median)).toArray();
    double mad = 1.4826 * Sample.median(distance);
    double spread = mad > ROUNDING ? mad : 1.2533 * Sample.mean(distance);
    double[] z = Arrays.stream(gap).map(value -> spread > ROUNDING ? (value - median) / spread : Double.NaN)
        .toArray();
    boolean[] flags = new boolean[z.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = Math.abs(z[i]) > zLimit;
    }
    return new PaymentGap(gap, median, mad, z, flags);
  }
}
