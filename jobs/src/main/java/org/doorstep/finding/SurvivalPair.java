package org.doorstep.finding;

/**
 * The cohort of one period and what it is set against.
 *
 * @param base the earlier cohorts together, see {@link SurvivalCounts#together}
 * @param baseFrom label of the first of them
 * @param baseTo label of the last of them
 */
public record SurvivalPair(SurvivalCounts now, SurvivalCounts base, String baseFrom, String baseTo,
    String areaLevel) {
}
