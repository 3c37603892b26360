package org.doorstep.stat.equity;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Sample;
import org.doorstep.stat.numeric.Student;

/**
 * The error of any figure over units by leaving out one unit at a time. Over all areas there is no sampling error: then
 * it says how much the figure hangs on single areas. Source: Efron 1982.
 *
 * @param value over all units
 * @param se sqrt((n-1)/n sum (v_i - mean v)^2) over the values without each unit; NaN for fewer than three units or
 *     where one of them is not computable
 */
public record Jackknife(double value, double se, int n) {

  /** The error of a figure that is computed from the positions, from 0, of the units in it. */
  public static Jackknife of(int n, ToDoubleFunction<int[]> figure) {
    double value = figure.applyAsDouble(IntStream.range(0, n).toArray());
    if (n < 3) {
      return new Jackknife(value, Double.NaN, n);
    }
    double[] without = IntStream.range(0, n)
        .mapToDouble(out -> figure.applyAsDouble(IntStream.range(0, n).filter(i -> i != out).toArray())).toArray();
    double mean = Sample.mean(without);
    double squares = Sample.sum(IntStream.range(0, n).mapToDouble(i -> Math.pow(without[i] - mean, 2)).toArray());
    return new Jackknife(value, Math.sqrt((n - 1.0) / n * squares), n);
  }

  /** Student's interval on n - 1 degrees of freedom. */
  public Interval interval(double conf) {
    return Interval.around(value, Student.halfWidth(conf, n - 1) * se);
  }

  /** The interval of a share, made on the logit scale; not computable at 0 and 1. */
  public Interval logit(double conf) {
    if (!(value > 0 && value < 1)) {
      return Interval.NONE;
    }
    double center = Math.log(value / (1 - value));
    double half = Student.halfWidth(conf, n - 1) * se / (value * (1 - value));
    return new Interval(1 / (1 + Math.exp(half - center)), 1 / (1 + Math.exp(-half - center)));
  }

  /** The two-sided p-value of a distance from 0, by Student's distribution; NaN where nothing varies. */
  public double pValue() {
    return se > 0 ? Student.twoSided(value / se, n - 1) : Double.NaN;
  }
}
