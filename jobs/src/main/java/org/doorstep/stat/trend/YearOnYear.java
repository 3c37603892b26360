package org.doorstep.stat.trend;

import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.numeric.Student;

/**
 * The ratio of this year's monthly counts to last year's when counts vary more than chance: the quasi-Poisson
 * model y ~ year (+ month when matched).
 *
 * <p>With these factors the fit has a closed form: ratio = sum this / sum last, and the variance of its log
 * is dispersion x (1/sum this + 1/sum last). NaN = not computable.
 *
 * @param dispersion Pearson chi-square over the residual degrees of freedom
 */
public record YearOnYear(double ratio, double logSe, double dispersion, int df, double low, double high,
    double pValue) {

  /**
   * Compares two years of counts, month by month in the same order.
   *
   * @param matched whether the model has a month factor
   */
  public static YearOnYear of(double[] lastYear, double[] thisYear, double conf, boolean matched) {
    int months = lastYear.length;
    Require.that(thisYear.length == months, "last_year has %d values, this_year %d", months, thisYear.length);
    double last = Sample.sum(lastYear);
    double now = Sample.sum(thisYear);
    int df = Math.max(0, matched ? months - 1 : 2 * months - 2);
    double ratio = last > 0 ? now / last : Double.NaN;
    double dispersion = df > 0 && last + now > 0 ? pearson(lastYear, thisYear, matched) / df : Double.NaN;
    double se = last > 0 && now > 0 ? Math.sqrt(dispersion * (1 / now + 1 / last)) : Double.NaN;
    double margin = Student.halfWidth(conf, df) * se;
    return new YearOnYear(ratio, se, dispersion, df, ratio * Math.exp(-margin), ratio * Math.exp(margin),
        Student.twoSided(Math.log(ratio) / se, df));
  }

  private static double pearson(double[] lastYear, double[] thisYear, boolean matched) {
    double last = Sample.sum(lastYear);
    double now = Sample.sum(thisYear);
    double sum = 0;
    for (int i = 0; i < lastYear.length; i++) {
      double month = lastYear[i] + thisYear[i];
      sum += term(lastYear[i], matched ? month * last / (last + now) : last / lastYear.length);
      sum += term(thisYear[i], matched ? month * now / (last + now) : now / lastYear.length);
    }
    return sum;
  }

  private static double term(double y, double mu) {
    return mu > 0 ? (y - mu) * (y - mu) / mu : 0;
  }
}
