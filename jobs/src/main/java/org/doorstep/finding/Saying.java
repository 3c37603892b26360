package org.doorstep.finding;

import org.doorstep.stat.chart.Signal;

/**
 * What a finding says.
 *
 * @param reason code of why the verdict is so, also of why nothing can be told; empty when plain
 */
record Saying(Signal signal, Verdict verdict, String reason) {

  /** Neighbouring points are alike, so that the test would see a change in most series without one. */
  static final Saying ALIKE = quiet(Verdict.CANNOT_TELL, "neighbours-alike");

  /** Nothing out of the ordinary, or nothing that could be told. */
  static Saying quiet(Verdict verdict, String reason) {
    return new Saying(Signal.NONE, verdict, reason);
  }

  /** Something beyond the usual on one side, after correction. */
  static Saying beyond(boolean above, Verdict verdict, String reason) {
    return new Saying(above ? Signal.ABOVE_LIMIT : Signal.BELOW_LIMIT, verdict, reason);
  }
}
