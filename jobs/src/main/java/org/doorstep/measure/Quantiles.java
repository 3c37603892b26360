package org.doorstep.measure;

import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles by linear interpolation, type 7 of Hyndman and Fan. */
final class Quantiles {

  private static final Quantile TYPE_7 = Quantile.withDefaults().withCopy(true).with(Quantile.EstimationMethod.HF7);

  private Quantiles() {}

  /** The quantile of at least one value. */
  static double of(double[] values, double probability) {
    return TYPE_7.evaluate(values, probability);
  }
}
