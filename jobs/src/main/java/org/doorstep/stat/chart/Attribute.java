package org.doorstep.stat.chart;

/** What an attribute chart counts: a share of cases (p) or events per exposure (u). */
enum Attribute {
  PROPORTION {
    @Override
    double spread(double center, double n) {
      return Math.sqrt(center * (1 - center) / n);
    }

    @Override
    double clip(double limit) {
      return Math.min(1, Math.max(0, limit));
    }
  },
  RATE {
    @Override
    double spread(double center, double n) {
      return Math.sqrt(center / n);
    }

    @Override
    double clip(double limit) {
      return Math.max(0, limit);
    }
  };

  /** The standard deviation of one period's value if nothing but chance were at work. */
  abstract double spread(double center, double n);

  /** The limit cut to the values that are possible; NaN stays NaN. */
  abstract double clip(double limit);
}
