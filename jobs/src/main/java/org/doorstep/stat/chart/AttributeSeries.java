package org.doorstep.stat.chart;

import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * Events and denominators of a p or u chart, their centre line and the spread that chance gives each period.
 */
final class AttributeSeries {

  private final Attribute kind;
  private final double[] x;
  private final double[] n;
  private final double center;

  AttributeSeries(Attribute kind, double[] x, double[] n) {
    this.kind = kind;
    this.x = x;
    this.n = n;
    check();
    double exposure = Sample.sum(n);
    this.center = exposure > 0 ? Sample.sum(x) / exposure : Double.NaN;
  }

  private void check() {
    Require.that(x.length == n.length, "x has %d values and n has %d", x.length, n.length);
    for (int i = 0; i < x.length; i++) {
      boolean possible = kind == Attribute.PROPORTION ? x[i] <= n[i] : n[i] > 0 || x[i] == 0;
      Require.that(x[i] >= 0 && possible, "x[%d] is %s where n[%d] is %s", i + 1, x[i], i + 1, n[i]);
    }
  }

  double center() {
    return center;
  }

  /** NaN in a period without denominator, and everywhere when no event or only events were seen. */
  private double spread(int i) {
    double spread = kind.spread(center, n[i]);
    return n[i] > 0 && spread > 0 ? spread : Double.NaN;
  }

  double[] z() {
    double[] z = new double[x.length];
    for (int i = 0; i < z.length; i++) {
      z[i] = (x[i] / n[i] - center) / spread(i);
    }
    return z;
  }

  /** The chart with limits {@code width} spreads on both sides of the centre. */
  AttributeChart chart(double width, double sigmaZ) {
    double[] lower = new double[x.length];
    double[] upper = new double[x.length];
    boolean[] flags = new boolean[x.length];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      lower[i] = kind.clip(center - width * spread(i));
      upper[i] = kind.clip(center + width * spread(i));
      flags[i] = x[i] / n[i] > upper[i] || x[i] / n[i] < lower[i];
      count += flags[i] ? 1 : 0;
    }
    return new AttributeChart(center, sigmaZ, lower, upper, flags, count);
  }
}
