package org.doorstep.stat.survival;

import java.util.Arrays;
import org.doorstep.stat.Require;
import org.doorstep.stat.numeric.Sample;

/**
 * Cases at risk, events and censorings on each day that has an exit; everything about survival is computed
 * from it. Events precede censorings on a tied day; with entry times a case is at risk at t when entry &lt; t
 * &lt;= exit.
 */
public final class SurvivalTable {

  private final double[] day;
  private final double[] atRisk;
  private final double[] events;
  private final double[] entries;
  private final double[] exits;
  private final double[] exitsBefore;

  private SurvivalTable(Exits exits, double[] sortedEntries) {
    this.day = exits.day;
    this.events = exits.events;
    this.exits = exits.counts();
    this.entries = sortedEntries;
    this.exitsBefore = running(this.exits);
    this.atRisk = Arrays.stream(day).map(this::atRisk).toArray();
  }

  /** A table of cases that all enter at the start. */
  public static SurvivalTable of(double[] time, int[] event) {
    return of(time, event, null);
  }

  /**
   * A table of single cases.
   *
   * @param time exit time, 0 or more
   * @param event 1 = event, 0 = censored
   * @param entry entry time of each case, before its exit; null = all enter at the start
   */
  public static SurvivalTable of(double[] time, int[] event, double[] entry) {
    for (int i = 0; i < time.length; i++) {
      Require.that(time[i] >= 0, "time[%d] is %s: expected 0 or more", i + 1, time[i]);
      Require.that(event[i] == 0 || event[i] == 1, "event[%d] is %d: expected 0 or 1", i + 1, event[i]);
      Require.that(entry == null || entry[i] < time[i], "entry[%d] is not before time[%d]", i + 1, i + 1);
    }
    return new SurvivalTable(Exits.of(time, event), entry == null ? null : Sample.sorted(entry));
  }

  /**
   * A table of cases already counted by day.
   *
   * @param day rising days
   * @param events events on each day
   * @param censored cases still open when last seen on each day
   */
  public static SurvivalTable ofCounts(double[] day, long[] events, long[] censored) {
    for (int i = 1; i < day.length; i++) {
      Require.that(day[i] > day[i - 1], "day[%d] is not after day[%d]", i + 1, i);
    }
    double[] d = Arrays.stream(events).asDoubleStream().toArray();
    return new SurvivalTable(new Exits(day, d, Arrays.stream(censored).asDoubleStream().toArray()), null);
  }

  /** Events on exactly that day. */
  double eventsOn(double t) {
    int row = Arrays.binarySearch(day, t);
    return row < 0 ? 0 : events[row];
  }

  /** The number of rows. */
  public int size() {
    return day.length;
  }

  public double day(int row) {
    return day[row];
  }

  public double atRisk(int row) {
    return atRisk[row];
  }

  public double events(int row) {
    return events[row];
  }

  public double censored(int row) {
    return exits[row] - events[row];
  }

  /** All cases. */
  public double cases() {
    return exitsBefore[exits.length];
  }

  public double totalEvents() {
    return Sample.sum(events);
  }

  /** The last exit; 0 when there is no case. */
  public double lastDay() {
    return day.length == 0 ? 0 : day[day.length - 1];
  }

  /** Cases with entry &lt; t &lt;= exit. */
  public double atRisk(double t) {
    double entered = entries == null ? cases() : below(entries, t);
    return entered - exitsBefore[below(day, t)];
  }

  /** How many of the sorted values lie below t. */
  private static int below(double[] sorted, double t) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Sums of the first 0, 1, 2, ... counts. */
  private static double[] running(double[] counts) {
    double[] sums = new double[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      sums[i + 1] = sums[i] + counts[i];
    }
    return sums;
  }

  /** Events and censorings on each distinct day. */
  private record Exits(double[] day, double[] events, double[] censored) {

    static Exits of(double[] time, int[] event) {
      double[] day = Arrays.stream(time).sorted().distinct().toArray();
      double[] events = new double[day.length];
      double[] censored = new double[day.length];
      for (int i = 0; i < time.length; i++) {
        (event[i] == 1 ? events : censored)[Arrays.binarySearch(day, time[i])]++;
      }
      return new Exits(day, events, censored);
    }

    double[] counts() {
      double[] counts = new double[day.length];
      Arrays.setAll(counts, i -> events[i] + censored[i]);
      return counts;
    }
  }
}
