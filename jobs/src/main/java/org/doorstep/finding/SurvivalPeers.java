package org.doorstep.finding;

import java.util.List;

/**
 * The cases of the areas of one level over some periods together, by area.
 *
 * @param areas one count for each area, named after the last period
 * @param from label of the first period
 */
public record SurvivalPeers(String areaLevel, String from, List<SurvivalCounts> areas) {
}
