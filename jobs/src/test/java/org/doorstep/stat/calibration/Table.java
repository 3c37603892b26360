package org.doorstep.stat.calibration;

import java.io.PrintStream;

/** The table of a calibration as it is printed, in Markdown: one row as soon as it is known. */
final class Table {

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void section(String title) {
    out.println();
    out.println("| " + title + " | simulated | nominal | expected | measured |");
    out.println("| --- | --- | --- | --- | --- |");
  }

  /**
   * One figure.
   *
   * @param nominal what the method promises, or "-"
   * @param expected the rate that the specification of the statistics reports, or "-"
   */
  Row row(String method, String simulated, String nominal, String expected) {
    return measured -> out.println("| " + String.join(" | ", method, simulated, nominal, expected, measured) + " |");
  }

  /** A row that waits for its figure. */
  interface Row {

    void is(String measured);

    default void is(Trials.Mean measured) {
      is(measured.percent());
    }
  }
}
