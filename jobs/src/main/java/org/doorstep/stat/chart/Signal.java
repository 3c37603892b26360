package org.doorstep.stat.chart;

import org.doorstep.stat.Code;

/** What a rule of a control chart says about one point. */
public enum Signal implements Code {
  NONE("none"),
  ABOVE_LIMIT("above-limit"),
  BELOW_LIMIT("below-limit"),
  TREND_UP("trend-up"),
  TREND_DOWN("trend-down"),
  TWO_OF_THREE_ABOVE("two-of-three-above"),
  TWO_OF_THREE_BELOW("two-of-three-below"),
  RUN_ABOVE("run-above"),
  RUN_BELOW("run-below");

  private final String code;

  Signal(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
