package org.doorstep.finding;

import java.util.Locale;

/** What a page may say of a figure. */
public enum Verdict {
  /** A rule fired and stands after the correction for the number of charts looked at. */
  SIGNAL,
  /** A rule fired, but on this chart that alone is not enough to stand. */
  SIGN_OF_CHANGE,
  WITHIN_USUAL,
  /** Too few points, or a baseline from which no limits follow: trial limits, no signal words. */
  BASELINE_FORMING,
  SMALL_BASE,
  PERIOD_OPEN,
  SUPPRESSED,
  NO_DATA,
  /** Above what chance explains, among areas. */
  ABOVE_CHANCE,
  BELOW_CHANCE,
  NOT_DISTINGUISHABLE;

  /** The published code, in kebab case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
