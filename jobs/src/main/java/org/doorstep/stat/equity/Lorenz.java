package org.doorstep.stat.equity;

import org.doorstep.stat.numeric.Sample;

/**
 * The Lorenz curve: n + 1 points from (0, 0) by rising amount per head, and the Hoover index, half the sum of
 * |share of amount - share of weight|. Without any amount the shares of amount are NaN; with a negative
 * amount there is no curve (null).
 */
public record Lorenz(double[] populationShare, double[] amountShare, double hoover) {

  /**
   * The curve.
   *
   * @param w persons; null = all weights 1
   */
  public static Lorenz of(double[] x, double[] w) {
    Units units = Units.of(x, w).sorted();
    if (units.refused()) {
      return new Lorenz(null, null, Double.NaN);
    }
    double weight = units.weight();
    double amount = weight * units.mean();
    double[] population = new double[x.length + 1];
    double[] amounts = new double[x.length + 1];
    double[] gaps = new double[x.length];
    double people = 0;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double w1 = units.w()[i];
      people += w1;
      sum += w1 * units.x()[i];
      population[i + 1] = people / weight;
      amounts[i + 1] = sum / amount;
      gaps[i] = Math.abs(w1 * units.x()[i] / amount - w1 / weight);
    }
    return new Lorenz(population, amounts, units.computable() ? Sample.sum(gaps) / 2 : Double.NaN);
  }
}
