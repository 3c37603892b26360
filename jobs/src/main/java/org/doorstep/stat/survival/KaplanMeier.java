package org.doorstep.stat.survival;

import java.util.Arrays;
import org.doorstep.stat.Interval;
import org.doorstep.stat.numeric.Normal;

/**
 * The Kaplan-Meier curve of time to an event with open (censored) cases and log-log limits.
 *
 * <p>At each event day S *= 1 - d/r; Greenwood G = sum d/(r(r-d)); limits exp(-exp(log(-log S) +- z sqrt(G)/
 * |log S|)), not computable where S is 0 or 1. Source: Kaplan, Meier 1958; Greenwood; Brookmeyer, Crowley
 * 1982; Klein, Moeschberger 2003; agrees with R survival 3.5.
 */
public final class KaplanMeier {

  /** How near S must be to 1 - q to count as equal, as R has it. */
  private static final double EQUAL = 1.5e-8;

  private final SurvivalTable table;
  private final double[] survival;
  private final double[] greenwood;
  private final double z;

  private KaplanMeier(SurvivalTable table, double conf) {
    this.table = table;
    this.survival = new double[table.size()];
    this.greenwood = new double[table.size()];
    this.z = Normal.halfWidth(conf);
    double s = 1;
    double g = 0;
    for (int i = 0; i < table.size(); i++) {
      double r = table.atRisk(i);
      double d = table.events(i);
      s *= d > 0 ? (r - d) / r : 1;
      g += d > 0 ? d / (r * (r - d)) : 0;
      survival[i] = s;
      greenwood[i] = g;
    }
  }

  /** The curve of a table with limits of level {@code conf}. */
  public static KaplanMeier of(SurvivalTable table, double conf) {
    return new KaplanMeier(table, conf);
  }

  /** The curve at one time; every figure NaN where it is not computable. */
  public record Point(double survival, double se, double low, double high, double atRisk) {}

  /** A quantile of the time; NaN = not reached, for {@code high} an open end. */
  public record Quantile(double value, double low, double high) {}

  /** One row per day with an exit; for drawing. */
  public record Step(double day, double atRisk, double events, double censored, Point point) {}

  public Point at(double t) {
    double risk = table.atRisk(t);
    if (table.cases() == 0) {
      return new Point(Double.NaN, Double.NaN, Double.NaN, Double.NaN, risk);
    }
    int row = rowAt(t);
    double s = row < 0 ? 1 : survival[row];
    double se = s == 0 ? Double.NaN : row < 0 ? 0 : s * Math.sqrt(greenwood[row]);
    Interval limits = row < 0 ? Interval.NONE : limits(row);
    return new Point(s, se, limits.low(), limits.high(), risk);
  }

  /** The time by which a share q of the cases has had the event. */
  public Quantile quantile(double q) {
    double[] low = new double[survival.length];
    double[] high = new double[survival.length];
    for (int i = 0; i < survival.length; i++) {
      low[i] = limits(i).low();
      high[i] = limits(i).high();
    }
    return new Quantile(reached(survival, q), reached(low, q), reached(high, q));
  }

  public Step[] steps() {
    Step[] steps = new Step[table.size()];
    Arrays.setAll(steps, i -> new Step(table.day(i), table.atRisk(i), table.events(i), table.censored(i),
        at(table.day(i))));
    return steps;
  }

  private int rowAt(double t) {
    int row = -1;
    while (row + 1 < table.size() && table.day(row + 1) <= t) {
      row++;
    }
    return row;
  }

  private Interval limits(int row) {
    double s = survival[row];
    if (s == 0 || s == 1) {
      return Interval.NONE;
    }
    double center = Math.log(-Math.log(s));
    double margin = z * Math.sqrt(greenwood[row]) / Math.abs(Math.log(s));
    return new Interval(Math.exp(-Math.exp(center + margin)), Math.exp(-Math.exp(center - margin)));
  }

  /**
   * The first time at which the curve is at or below 1 - q; where it equals 1 - q, the middle of that flat
   * stretch, which at the end of the curve reaches to the last exit.
   */
  private double reached(double[] curve, double q) {
    if (q == 0) {
      return table.cases() == 0 ? Double.NaN : 0;
    }
    for (int i = 0; i < curve.length; i++) {
      double above = curve[i] - (1 - q);
      if (above <= EQUAL) {
        return above < -EQUAL ? table.day(i) : (table.day(i) + nextDrop(curve, i)) / 2;
      }
    }
    return Double.NaN;
  }

  private double nextDrop(double[] curve, int from) {
    for (int i = from + 1; i < curve.length; i++) {
      if (curve[i] < curve[from] || Double.isNaN(curve[i])) {
        return table.day(i);
      }
    }
    return table.lastDay();
  }
}
