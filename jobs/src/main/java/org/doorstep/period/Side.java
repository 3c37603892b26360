package org.doorstep.period;

/**
 * One side of a comparison.
 *
 * @param value the figure, or null
 * @param numerator what it counts, or null
 * @param denominator what a share is taken of, or null
 * @param n how many cases an amount rests on, or null where it rests on none of its own
 * @param state the period's state
 * @param mark the observation's mark, empty when there is none
 * @param definition the version of the definition and of the boundary that it was made with
 */
public record Side(Double value, Double numerator, Double denominator, Long n, PeriodState state,
    String mark, String definition) {

  /** A side for which there is no observation. */
  public static final Side MISSING = new Side(null, null, null, null, PeriodState.FINAL, "no-data", "");

  boolean isSuppressed() {
    return mark.equals("suppressed");
  }

  boolean isUnfinished() {
    return state == PeriodState.OPEN || mark.equals("not-elapsed");
  }

  boolean isMissing() {
    return value == null;
  }

  /**
   * Two months as one: parts added, a rate made anew of them. An amount (a median, an index) has no sum, so
   * its value is missing; trouble of either month is trouble of both.
   */
  public static Side together(Scale scale, Side first, Side second) {
    Double numerator = sum(first.numerator, second.numerator);
    Double denominator = sum(first.denominator, second.denominator);
    Double value = pooled(scale, sum(first.value, second.value), numerator, denominator);
    return new Side(value, numerator, denominator, null,
        first.state == PeriodState.OPEN ? first.state : second.state,
        first.mark.isEmpty() || second.isSuppressed() ? second.mark : first.mark,
        first.definition.equals(second.definition) ? first.definition : "changed within");
  }

  private static Double pooled(Scale scale, Double count, Double numerator, Double denominator) {
    return switch (scale) {
      case COUNT -> count;
      case RATE -> numerator == null || denominator == null || denominator == 0
          ? null : numerator / denominator;
      case AMOUNT -> null;
    };
  }

  private static Double sum(Double first, Double second) {
    return first == null || second == null ? null : first + second;
  }
}
