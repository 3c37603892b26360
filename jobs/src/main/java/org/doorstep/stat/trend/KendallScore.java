package org.doorstep.stat.trend;

/** Kendall's score of a series in time order and its variance under no trend. */
record KendallScore(int n, double s, double variance, double tiedPairs) {

  static KendallScore of(double[] y) {
    int n = y.length;
    double s = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        s += Math.signum(y[j] - y[i]);
      }
    }
    Ties ties = Ties.of(y);
    double variance = (n * (n - 1.0) * (2 * n + 5) - ties.varianceTerm()) / 18;
    return new KendallScore(n, s, variance, ties.tiedPairs());
  }

  /** Z with continuity correction; 0 when s is 0. */
  static double z(double s, double variance, boolean continuity) {
    return s == 0 || variance <= 0 ? 0 : (s - (continuity ? Math.signum(s) : 0)) / Math.sqrt(variance);
  }

  /** Kendall's tau-b; NaN when all values are tied. */
  double tau() {
    double pairs = n * (n - 1.0) / 2;
    return pairs > tiedPairs ? s / Math.sqrt(pairs * (pairs - tiedPairs)) : Double.NaN;
  }

  /** The exact two-sided p-value from the distribution of inversions; only without ties. */
  double exactP() {
    double[] orders = {1};
    for (int i = 2; i <= n; i++) {
      orders = insert(orders, i);
    }
    double total = 0;
    double extreme = 0;
    double pairs = n * (n - 1.0) / 2;
    for (int inversions = 0; inversions < orders.length; inversions++) {
      total += orders[inversions];
      extreme += Math.abs(pairs - 2 * inversions) >= Math.abs(s) ? orders[inversions] : 0;
    }
    return extreme / total;
  }

  /** The number of orders by inversions after one more value was put into each place. */
  private static double[] insert(double[] orders, int places) {
    double[] next = new double[orders.length + places - 1];
    for (int i = 0; i < orders.length; i++) {
      for (int place = 0; place < places; place++) {
        next[i + place] += orders[i];
      }
    }
    return next;
  }
}
