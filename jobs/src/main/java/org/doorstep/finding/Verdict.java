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
  /** There are figures enough, but none that such a test could be made on. */
  CANNOT_TELL,
  /** Above what chance explains, among areas. */
  ABOVE_CHANCE,
  BELOW_CHANCE,
  NOT_DISTINGUISHABLE,
  /** A figure with its interval, of which nothing was tested. */
  ESTIMATE;

  /** The published code, in kebab case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The verdict with this code. */
  public static Verdict ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether it stands: a page may use signal words. */
  public boolean stands() {
    return this == SIGNAL || this == ABOVE_CHANCE || this == BELOW_CHANCE;
  }

  /** Whether something is out of the ordinary, if only as a sign. */
  public boolean isTold() {
    return stands() || this == SIGN_OF_CHANGE;
  }

  /** Whether the figure could not be judged: the reason says why. */
  public boolean isRefusal() {
    return switch (this) {
      case BASELINE_FORMING, SMALL_BASE, PERIOD_OPEN, SUPPRESSED, NO_DATA, CANNOT_TELL -> true;
      case SIGNAL, SIGN_OF_CHANGE, WITHIN_USUAL, ABOVE_CHANCE, BELOW_CHANCE, NOT_DISTINGUISHABLE, ESTIMATE -> false;
    };
  }
}
