package org.doorstep.finding;

import java.util.List;

/**
 * The cohort of one period and those before that it is set against.
 *
 * @param base the earlier cohorts in order, at least one
 */
public record SurvivalPair(SurvivalCounts now, List<SurvivalCounts> base, String areaLevel) {

  String baseFrom() {
    return base.get(0).period().label();
  }

  String baseTo() {
    return base.get(base.size() - 1).period().label();
  }
}
