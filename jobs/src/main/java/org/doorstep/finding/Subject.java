package org.doorstep.finding;

import org.doorstep.period.Period;

/** The figure that a finding speaks of. */
record Subject(MeasureMeta measure, String output, String areaCode, String areaLevel, Period period) {
}
