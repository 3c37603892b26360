package org.doorstep.disclosure;

import java.io.Serializable;
import java.util.Set;

/**
 * What disclosure has to know of one measure.
 *
 * @param counts what it counts
 * @param sensitive whether its topic is sensitive as a whole (complications, permits, coercion)
 * @param unit its published unit, which says whether its parts are counts or its n is
 * @param base flow, due, cohort, stock or rolling: whether its figures add up over periods
 * @param dimension the field that it is split by; empty for none
 * @param aboutStaff whether it tells of complaints about the staff of a unit: it is published for the county alone
 */
public record Privacy(Counts counts, boolean sensitive, String unit, String base, String dimension, boolean aboutStaff)
    implements Serializable {

  private static final Set<String> COUNTED = Set.of("count", "percent");
  private static final Set<String> RUNNING = Set.of("rolling", "stock");

  boolean isCount() {
    return unit.equals("count");
  }

  /**
   * Whether numerator and denominator are counts; those of a ratio, a duration or a share of yuan are not.
   */
  boolean isCounted() {
    return COUNTED.contains(unit);
  }

  /** Whether the windows of neighbouring months overlap. */
  boolean isOverlapping() {
    return base.equals("rolling");
  }

  /** Whether a figure is that of a window up to its period's end, or of that day. */
  boolean isRunning() {
    return RUNNING.contains(base);
  }
}
