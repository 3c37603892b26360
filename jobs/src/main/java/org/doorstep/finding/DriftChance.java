package org.doorstep.finding;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.doorstep.stat.chart.Cusum;
import org.doorstep.stat.chart.Ewma;
import org.doorstep.stat.chart.Xmr;
import org.doorstep.stat.numeric.Normal;

/**
 * How far a CUSUM or EWMA wanders on stable series by chance, where centre and spread are estimated from twelve
 * points: 20,000 simulated series with a fixed seed. Limits for a known spread would be crossed far too often.
 */
final class DriftChance {

  static final Cusum.Settings CUSUM_SETTINGS = new Cusum.Settings(0, 1, 0.5, Double.POSITIVE_INFINITY);
  static final Ewma.Settings EWMA_SETTINGS = new Ewma.Settings(0, 1, 0.2, 1);

  /** After so many points the chances are those of so many. */
  private static final int LONGEST = 48;
  private static final int SERIES = 20_000;
  private static final long SEED = 20_260_101L;
  private static final double LEVEL = 0.05;

  /** Made when the first series asks, once. */
  private static final class Made {
    static final DriftChance CUSUM = new DriftChance("\"h\":\"simulated\",\"k\":0.5", z -> {
      Cusum sums = Cusum.of(z, CUSUM_SETTINGS);
      double[] larger = new double[z.length];
      Arrays.setAll(larger, i -> Math.max(sums.sumHigh()[i], sums.sumLow()[i]));
      return larger;
    });
    static final DriftChance EWMA = new DriftChance("\"lambda\":0.2,\"limits\":\"simulated\"", z -> {
      Ewma average = Ewma.of(z, EWMA_SETTINGS);
      double[] distance = new double[z.length];
      Arrays.setAll(distance, i -> Math.abs(average.ewma()[i]) / average.upperLimit()[i]);
      return distance;
    });
  }

  private final String parameters;
  /** By horizon: the largest statistic up to it in each series, sorted. */
  private final float[][] largest = new float[LONGEST][SERIES];

  private DriftChance(String parameters, UnaryOperator<double[]> statistic) {
    this.parameters = parameters;
    SplittableRandom random = new SplittableRandom(SEED);
    for (int series = 0; series < SERIES; series++) {
      double[] path = statistic.apply(stable(random));
      double most = 0;
      for (int i = 0; i < LONGEST; i++) {
        most = Math.max(most, path[i]);
        largest[i][series] = (float) most;
      }
    }
    Arrays.stream(largest).forEach(Arrays::sort);
  }

  static DriftChance cusum() {
    return Made.CUSUM;
  }

  static DriftChance ewma() {
    return Made.EWMA;
  }

  /** Points after a stable baseline, standardised by what the baseline says. */
  private static double[] stable(SplittableRandom random) {
    double[] baseline = random.doubles(ControlLimits.BASELINE).map(Normal::quantile).toArray();
    Xmr.Chart chart = Xmr.chart(baseline, Xmr.Settings.DEFAULT.withBaseline(ControlLimits.BASELINE));
    double center = chart.center()[0];
    double sigma = (chart.upperLimit()[0] - center) / 3;
    return random.doubles(LONGEST).map(u -> (Normal.quantile(u) - center) / sigma).toArray();
  }

  /** How often a stable series has drifted so far at any time up to this many points after its baseline. */
  double pValue(double statistic, int horizon) {
    float[] sorted = largest[Math.min(horizon, LONGEST) - 1];
    int place = Arrays.binarySearch(sorted, (float) statistic);
    int below = place < 0 ? -place - 1 : place;
    while (below > 0 && sorted[below - 1] >= (float) statistic) {
      below--;
    }
    return (1.0 + SERIES - below) / (1.0 + SERIES);
  }

  /** What a stable series stays below up to this horizon with a chance of 95 %. */
  double limit(int horizon) {
    return largest[Math.min(horizon, LONGEST) - 1][(int) Math.ceil((1 - LEVEL) * SERIES)];
  }

  String parameters() {
    return parameters;
  }
}
