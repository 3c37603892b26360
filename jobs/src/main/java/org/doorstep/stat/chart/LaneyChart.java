package org.doorstep.stat.chart;

/**
 * Laney's p' and u' charts, whose limits widen by the spread between periods beyond chance.
 *
 * <p>z_i = (x_i/n_i - centre)/s_i, sigma_z = mean|z_i - z_(i-1)|/d2, limits = centre -/+ sigmas s_i sigma_z.
 * Neighbours on both sides of a gap are not compared. Source: Laney 2002; Mohammed et al. 2013.
 */
public final class LaneyChart {

  private LaneyChart() {}

  /**
   * How the limits are made.
   *
   * @param floorSigmaZ whether limits use at least 1; sigma_z itself is reported as it is
   */
  public record Settings(double sigmas, double d2, boolean floorSigmaZ, boolean screenOutliers,
      double mrScreenMultiplier) {

    public static final Settings DEFAULT = new Settings(3, 1.128, true, false, 3.267);
  }

  /** The p' chart of {@code x} cases out of {@code n}; a period with n = 0 is a gap. */
  public static AttributeChart proportions(double[] x, double[] n, Settings settings) {
    return chart(new AttributeSeries(Attribute.PROPORTION, x, n), settings);
  }

  /** The u' chart of {@code x} events on an exposure of {@code n}; a period with n = 0 is a gap. */
  public static AttributeChart rates(double[] x, double[] n, Settings settings) {
    return chart(new AttributeSeries(Attribute.RATE, x, n), settings);
  }

  private static AttributeChart chart(AttributeSeries series, Settings settings) {
    double[] z = series.z();
    MovingRange range = settings.screenOutliers()
        ? MovingRange.screened(z, settings.mrScreenMultiplier()) : MovingRange.of(z);
    double sigmaZ = range.mean() / settings.d2();
    double factor = settings.floorSigmaZ() ? Math.max(1, sigmaZ) : sigmaZ;
    return series.chart(settings.sigmas() * factor, sigmaZ);
  }
}
