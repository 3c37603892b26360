package org.doorstep.chart;

/** The exact limits at one base; a funnel is given them in rising order of base. */
public record FunnelLimit(double base, double center, Band inner, Band outer) {

  /** A lower and an upper limit: inner holds 95 %, outer 99.8 %. */
  public record Band(double lower, double upper) {}
}
