package org.doorstep.finding;

import org.doorstep.period.Period;

/**
 * The figure that a finding speaks of.
 *
 * @param dimension field of the part; empty for all together
 */
record Subject(MeasureMeta measure, String output, String areaCode, String areaLevel, Period period, String dimension,
    String dimensionValue) {

  /** A figure that is not split. */
  Subject(MeasureMeta measure, String output, String areaCode, String areaLevel, Period period) {
    this(measure, output, areaCode, areaLevel, period, "", "");
  }
}
