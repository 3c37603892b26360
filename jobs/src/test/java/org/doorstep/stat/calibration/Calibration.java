package org.doorstep.stat.calibration;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.doorstep.finding.NullCounties;

/**
 * Measures the statistics against invented data whose truth is known: false alarms where nothing happened,
 * coverage of intervals, power where something did; and the detectors in counties where nothing happens. Prints the
 * tables that the READMEs of the rooms stat and finding keep.
 */
public final class Calibration {

  private Calibration() {}

  /** Runs all; an argument divides the number of replicates, for a quick look. */
  public static void main(String[] args) {
    double quick = args.length > 0 ? Double.parseDouble(args[0]) : 1;
    long started = System.nanoTime();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Table table = new Table(out);
    new ChartRates(table, quick).run();
    new CountRates(table, quick).run();
    new TrendRates(table, quick).run();
    new IntervalRates(table, quick).run();
    new SurvivalRates(table, quick).run();
    new AreaRates(table, quick).run();
    new AmountRates(table, quick).run();
    NullCounties.print((int) Math.max(20, 400 / quick), out);
    out.printf("%n%d s, %d cores%n", (System.nanoTime() - started) / 1_000_000_000,
        Runtime.getRuntime().availableProcessors());
  }
}
