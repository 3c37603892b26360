package org.doorstep.stat.project;

/**
 * The indicators of earned value: schedule and cost variance and index, estimate at completion and what it
 * takes to finish on budget. NaN where a denominator is 0 or negative.
 */
public record EarnedValue(double sv, double cv, double spi, double cpi, double eac, double vac, double tcpi) {

  /** Budget at completion, planned value, earned value and actual cost, in the same money. */
  public record Figures(double bac, double pv, double ev, double ac) {}

  public static EarnedValue of(Figures f) {
    double cpi = f.ac() > 0 ? f.ev() / f.ac() : Double.NaN;
    double eac = f.ev() > 0 && f.ac() > 0 ? f.bac() / cpi : Double.NaN;
    return new EarnedValue(f.ev() - f.pv(), f.ev() - f.ac(), f.pv() > 0 ? f.ev() / f.pv() : Double.NaN, cpi,
        eac, f.bac() - eac, f.ac() < f.bac() ? (f.bac() - f.ev()) / (f.bac() - f.ac()) : Double.NaN);
  }
}
