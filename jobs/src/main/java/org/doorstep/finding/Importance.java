package org.doorstep.finding;

/**
 * In which order findings are told, as a number from 0 to 1: how far out the figure is, in standard
 * deviations of 6 at most, halved for what is only a sign and a tenth for what is as usual; whole for the
 * county, three fifths for a township, three tenths for a village; whole for a headline measure, three fifths
 * for others.
 */
final class Importance {

  private static final double MOST_SIGMAS = 6;
  /** What a run, trend or two of three counts at least: as much as a point on the limit. */
  private static final double RULE_SIGMAS = 3;

  private Importance() {
  }

  static double of(Verdict verdict, double sigmas, String areaLevel, boolean headline) {
    boolean told = weight(verdict) >= 0.5;
    double distance = Double.isNaN(sigmas) ? 0 : Math.min(MOST_SIGMAS, Math.abs(sigmas));
    double strength = (told ? Math.max(RULE_SIGMAS, distance) : distance) / MOST_SIGMAS;
    double importance = weight(verdict) * strength * level(areaLevel) * (headline ? 1 : 0.6);
    return Math.round(importance * 1e6) / 1e6;
  }

  private static double weight(Verdict verdict) {
    return switch (verdict) {
      case SIGNAL, ABOVE_CHANCE, BELOW_CHANCE -> 1;
      case SIGN_OF_CHANGE -> 0.5;
      case WITHIN_USUAL, NOT_DISTINGUISHABLE, ESTIMATE -> 0.1;
      case BASELINE_FORMING, SMALL_BASE, PERIOD_OPEN, SUPPRESSED, NO_DATA, CANNOT_TELL -> 0;
    };
  }

  private static double level(String areaLevel) {
    return switch (areaLevel) {
      case "county" -> 1;
      case "township" -> 0.6;
      default -> 0.3;
    };
  }
}
