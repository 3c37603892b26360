package org.doorstep.stat.survey;

import java.util.Arrays;
import java.util.List;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * Weights that meet several margins at once, by proportional fitting from equal weights to a relative 1e-8;
 * no trimming.
 *
 * @param mean NaN when a margin cell has no answer, as weights and effective number
 * @param nEff Kish's effective number of answers
 */
public record Raking(double mean, double[] weights, double nEff) {

  private static final double EPSILON = 1e-8;
  private static final int ROUNDS = 10_000;

  /** Each answer's cell in one margin, from 0, and the size of each cell. */
  public record Margin(int[] cell, double[] population) {

    double[] sums(double[] weights) {
      double[] sums = new double[population.length];
      for (int i = 0; i < weights.length; i++) {
        sums[cell[i]] += weights[i];
      }
      return sums;
    }
  }

  /** The weighted mean of y. */
  public static Raking of(double[] y, List<Margin> margins) {
    Require.that(!margins.isEmpty(), "there is no margin to rake to");
    double[] weights = new double[y.length];
    Arrays.fill(weights, 1);
    if (margins.stream().anyMatch(margin -> Arrays.stream(margin.sums(weights)).anyMatch(sum -> sum == 0))) {
      return new Raking(Double.NaN, Sample.missing(y.length), Double.NaN);
    }
    checkTotals(margins);
    for (int round = 0; round < ROUNDS; round++) {
      margins.forEach(margin -> adjust(weights, margin));
      if (margins.stream().allMatch(margin -> met(weights, margin))) {
        double[] products = new double[y.length];
        Arrays.setAll(products, i -> weights[i] * y[i]);
        return new Raking(Sample.sum(products) / Sample.sum(weights), weights,
            PostStratified.effective(weights));
      }
    }
    throw new IllegalArgumentException("no weights meet all margins");
  }

  private static void checkTotals(List<Margin> margins) {
    double first = Sample.sum(margins.get(0).population());
    for (Margin margin : margins) {
      double total = Sample.sum(margin.population());
      Require.that(Math.abs(total - first) <= 1e-6 * first,
          "margins have the totals %s and %s: expected the same", first, total);
    }
  }

  private static void adjust(double[] weights, Margin margin) {
    double[] sums = margin.sums(weights);
    Arrays.setAll(weights, i -> weights[i] * margin.population()[margin.cell()[i]] / sums[margin.cell()[i]]);
  }

  private static boolean met(double[] weights, Margin margin) {
    double[] sums = margin.sums(weights);
    for (int cell = 0; cell < sums.length; cell++) {
      if (Math.abs(sums[cell] - margin.population()[cell]) > EPSILON * margin.population()[cell]) {
        return false;
      }
    }
    return true;
  }
}
