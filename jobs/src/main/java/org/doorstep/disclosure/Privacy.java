package org.doorstep.disclosure;

import java.io.Serializable;
import java.util.Set;

/**
 * What disclosure has to know of one measure.
 *
 * @param counts what it counts
 * @param sensitive whether its topic is sensitive as a whole (complications, permits, coercion)
 * @param unit its published unit, which says whether its parts are counts or its n is
 */
public record Privacy(Counts counts, boolean sensitive, String unit) implements Serializable {

  private static final Set<String> COUNTED = Set.of("count", "percent");

  boolean isCount() {
    return unit.equals("count");
  }

  /**
   * Whether numerator and denominator are counts; those of a ratio, a duration or a share of yuan are not.
   */
  boolean isCounted() {
    return COUNTED.contains(unit);
  }
}
