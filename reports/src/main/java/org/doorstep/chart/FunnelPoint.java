package org.doorstep.chart;

/** One area in a funnel; only areas that are not {@code Flag.NONE} are named on the page. */
public record FunnelPoint(String name, double base, double value, Flag flag) {

  /**
   * Where the area stands after its test: with the others, or above or below what chance gives; OWN is the
   * reader's own area among the others.
   */
  public enum Flag { NONE, OWN, ABOVE, BELOW }
}
