package org.doorstep.stat.survey;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * The mean of answers weighted to the size of their strata: weight N_h/n_h, se = sqrt(n/(n-1) sum (w e/N)^2)
 * with e the distance from the stratum's mean, as R survey has it.
 *
 * @param meanRaw unweighted; NaN without answers
 * @param mean NaN when a stratum has no answer, as se and effective number
 * @param stratumWeight persons per answer; NaN for a stratum without answers
 * @param nEff Kish's effective number of answers
 */
public record PostStratified(double meanRaw, double mean, double se, double[] stratumWeight, double nEff) {

  /**
   * The weighted mean.
   *
   * @param stratum number of each answer's stratum, from 0
   * @param population size of each stratum
   */
  public static PostStratified of(double[] y, int[] stratum, double[] population) {
    Require.that(Sample.sum(population) > 0, "the population is empty");
    double[] answers = new double[population.length];
    double[] sums = new double[population.length];
    for (int i = 0; i < y.length; i++) {
      answers[stratum[i]]++;
      sums[stratum[i]] += y[i];
    }
    double[] weight = new double[population.length];
    Arrays.setAll(weight, h -> answers[h] == 0 ? Double.NaN : population[h] / answers[h]);
    double raw = Sample.mean(y);
    if (Arrays.stream(answers).anyMatch(count -> count == 0)) {
      return new PostStratified(raw, Double.NaN, Double.NaN, weight, Double.NaN);
    }
    double total = Sample.sum(population);
    double mean = Sample.sum(each(population.length, h -> weight[h] * sums[h])) / total;
    double[] w = each(y.length, i -> weight[stratum[i]]);
    double[] squares =
        each(y.length, i -> Math.pow(w[i] * (y[i] - sums[stratum[i]] / answers[stratum[i]]) / total, 2));
    double n = y.length;
    double se = n < 2 ? Double.NaN : Math.sqrt(n / (n - 1) * Sample.sum(squares));
    return new PostStratified(raw, mean, se, weight, effective(w));
  }

  /** Kish's effective number: (sum w)^2 / sum w^2. */
  static double effective(double[] w) {
    double sum = Sample.sum(w);
    return sum * sum / Sample.sum(Arrays.stream(w).map(value -> value * value).toArray());
  }

  private static double[] each(int length, IntToDoubleFunction value) {
    double[] values = new double[length];
    Arrays.setAll(values, value);
    return values;
  }
}
