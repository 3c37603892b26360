package org.doorstep.stat.chart;

/**
 * The exponentially weighted moving average with exact limits: e_t = lambda y_t + (1-lambda) e_(t-1), limits
 * center -/+ sigmas sigma sqrt(lambda/(2-lambda) (1-(1-lambda)^(2t))). Source: Roberts 1959; Montgomery.
 *
 * @param flags strictly outside the limits
 */
public record Ewma(double[] ewma, double[] lowerLimit, double[] upperLimit, boolean[] flags) {

  /** Target and standard deviation, weight of the newest value, width of the limits. */
  public record Settings(double center, double sigma, double lambda, double sigmas) {}

  /** The average over a series without missing periods. */
  public static Ewma of(double[] y, Settings s) {
    Ewma chart = new Ewma(new double[y.length], new double[y.length], new double[y.length],
        new boolean[y.length]);
    double average = s.center();
    for (int i = 0; i < y.length; i++) {
      average = s.lambda() * y[i] + (1 - s.lambda()) * average;
      double share = s.lambda() / (2 - s.lambda()) * (1 - Math.pow(1 - s.lambda(), 2 * (i + 1)));
      double width = s.sigmas() * s.sigma() * Math.sqrt(share);
      chart.ewma[i] = average;
      chart.lowerLimit[i] = s.center() - width;
      chart.upperLimit[i] = s.center() + width;
      chart.flags[i] = average > chart.upperLimit[i] || average < chart.lowerLimit[i];
    }
    return chart;
  }
}
