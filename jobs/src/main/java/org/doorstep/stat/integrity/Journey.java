package org.doorstep.stat.integrity;

/** The way between two visits: great-circle distance and the speed it would have taken. */
public record Journey(Place from, Place to, double gapMinutes) {

  /** The mean radius of the earth in metres. */
  public static final double EARTH_RADIUS_M = 6_371_008.8;

  /** A point in degrees. */
  public record Place(double lat, double lon) {}

  /**
   * When a journey counts as impossible.
   *
   * @param toleranceM distance allowed when there is no time between the visits
   * @param gpsErrorM subtracted from the distance before speed and verdict
   */
  public record Limits(double speedKmh, double toleranceM, double gpsErrorM, double radiusM) {

    public static final Limits DEFAULT = new Limits(120, 500, 0, EARTH_RADIUS_M);
  }

  /** The haversine distance on a sphere of a radius, in metres. */
  public static double distanceM(Place from, Place to, double radiusM) {
    double lat = Math.sin(Math.toRadians(to.lat() - from.lat()) / 2);
    double lon = Math.sin(Math.toRadians(to.lon() - from.lon()) / 2);
    double a = lat * lat
        + Math.cos(Math.toRadians(from.lat())) * Math.cos(Math.toRadians(to.lat())) * lon * lon;
    return 2 * radiusM * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  public double distanceM(Limits limits) {
    return distanceM(from, to, limits.radiusM());
  }

  /** The implied speed; NaN when there is no time between the visits. */
  public double speedKmh(Limits limits) {
    return gapMinutes > 0 ? netDistanceM(limits) / 1000 / (gapMinutes / 60) : Double.NaN;
  }

  public boolean impossible(Limits limits) {
    return gapMinutes > 0 ? speedKmh(limits) > limits.speedKmh() : netDistanceM(limits) > limits.toleranceM();
  }

  private double netDistanceM(Limits limits) {
    return Math.max(0, distanceM(limits) - limits.gpsErrorM());
  }
}
