package org.doorstep.finding;

import org.doorstep.period.Period;

/**
 * A signed decision to count what is usual anew.
 *
 * @param output the one output it concerns; null for all of the measure
 * @param from first period of the new baseline
 */
public record Rebaseline(String measureId, String output, String areaCode, Period from) {

  boolean concerns(Series series) {
    return measureId.equals(series.measureId()) && areaCode.equals(series.areaCode())
        && (output == null || output.equals(series.output()));
  }
}
