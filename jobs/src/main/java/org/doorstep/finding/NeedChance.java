package org.doorstep.finding;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.doorstep.stat.numeric.Normal;

/**
 * How large standardised residuals are where need explains all but chance: 1,000 simulated years with the same needs
 * and a fixed seed. A normal p-value would name some area in about one honest year of six.
 */
final class NeedChance {

  private static final int YEARS = 1000;
  private static final long SEED = 20_260_101L;

  private final double[] sorted;

  NeedChance(double[] need) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] all = new double[YEARS * need.length];
    for (int year = 0; year < YEARS; year++) {
      double[] allocation = Arrays.stream(need)
          .map(one -> one * Math.exp(Normal.quantile(random.nextDouble(1e-9, 1)))).toArray();
      double[] residuals = NeedScreen.fit(need, allocation).stdResiduals();
      for (int i = 0; i < need.length; i++) {
        all[year * need.length + i] = Math.abs(residuals[i]);
      }
    }
    this.sorted = Arrays.stream(all).sorted().toArray();
  }

  /** The share of honest residuals that are at least so large. */
  double pValue(double residual) {
    int place = Arrays.binarySearch(sorted, residual);
    int below = place < 0 ? -place - 1 : place;
    return Double.isNaN(residual) ? Double.NaN : (1.0 + sorted.length - below) / (1.0 + sorted.length);
  }
}
