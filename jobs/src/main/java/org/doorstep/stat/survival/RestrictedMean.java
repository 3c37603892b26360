package org.doorstep.stat.survival;

import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Normal;

/**
 * The mean time up to a horizon tau: the area under the Kaplan-Meier curve, with variance sum of A^2
 * d/(r(r-d)), A = area still to come. After the last exit the curve goes on flat. Sources: Royston, Parmar
 * 2013; Uno et al. 2014.
 *
 * @param mean NaN without cases, as {@code se}
 */
public record RestrictedMean(double mean, double se) {

  public static RestrictedMean of(SurvivalTable table, double tau) {
    if (table.cases() == 0) {
      return new RestrictedMean(Double.NaN, Double.NaN);
    }
    double toCome = 0;
    double variance = 0;
    double end = tau;
    double[] survival = survival(table);
    for (int i = table.size() - 1; i >= 0; i--) {
      if (table.day(i) > tau) {
        continue;
      }
      toCome += survival[i] == 0 ? 0 : survival[i] * (end - table.day(i));
      end = table.day(i);
      double r = table.atRisk(i);
      double d = table.events(i);
      variance += d > 0 && r > d ? toCome * toCome * d / (r * (r - d)) : 0;
    }
    return new RestrictedMean(toCome + end, Math.sqrt(variance));
  }

  private static double[] survival(SurvivalTable table) {
    double[] survival = new double[table.size()];
    double s = 1;
    for (int i = 0; i < survival.length; i++) {
      double r = table.atRisk(i);
      s *= table.events(i) > 0 ? (r - table.events(i)) / r : 1;
      survival[i] = s;
    }
    return survival;
  }

  public Interval interval(double conf) {
    return Interval.around(mean, Normal.halfWidth(conf) * se);
  }

  /** The difference and the ratio of two groups; NaN = not computable. */
  public record Difference(double difference, double low, double high, double pValue, double ratio,
      double ratioLow, double ratioHigh) {}

  /** This group, the compared one, against a reference. */
  public Difference against(RestrictedMean reference, double conf) {
    double difference = mean - reference.mean;
    double se = Math.hypot(this.se, reference.se);
    double width = Normal.halfWidth(conf);
    boolean positive = mean > 0 && reference.mean > 0;
    double ratio = positive ? mean / reference.mean : Double.NaN;
    double logSe = Math.hypot(this.se / mean, reference.se / reference.mean);
    return new Difference(difference, difference - width * se, difference + width * se,
        Normal.twoSided(difference / se), ratio, ratio * Math.exp(-width * logSe),
        ratio * Math.exp(width * logSe));
  }
}
