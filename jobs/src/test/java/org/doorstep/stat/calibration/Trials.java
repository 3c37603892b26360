package org.doorstep.stat.calibration;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How often, or how much on average, over replicates with seeds of their own. */
final class Trials {

  private Trials() {}

  /** A mean over replicates with its standard error. */
  record Mean(double value, double error) {

    String percent() {
      return String.format(Locale.ROOT, "%.2f ± %.2f %%", 100 * value, 100 * error);
    }

    String plain(int digits) {
      return String.format(Locale.ROOT, "%." + digits + "f ± %." + digits + "f", value, error);
    }
  }

  static Mean share(int replicates, Predicate<Draws> trial) {
    return mean(replicates, draws -> trial.test(draws) ? 1 : 0);
  }

  /** The mean over the replicates that give a number; a replicate depends on its own seed alone. */
  static Mean mean(int replicates, ToDoubleFunction<Draws> trial) {
    double[] values = IntStream.range(0, replicates).parallel()
        .mapToDouble(i -> trial.applyAsDouble(new Draws(0x5eedL * 1_000_003 + i)))
        .filter(value -> !Double.isNaN(value)).toArray();
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    return new Mean(mean, Math.sqrt(Math.max(0, squares / values.length - mean * mean) / values.length));
  }
}
