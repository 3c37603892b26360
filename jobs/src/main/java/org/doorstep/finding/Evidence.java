package org.doorstep.finding;

import java.util.List;
import org.doorstep.period.Period;

/**
 * Names the observations that a finding rests on: measure, output, area and period of the observations dataset,
 * separated by points, such as {@code X06.value.990121.2024-06/2026-05}. Two periods with a slash are all from
 * the first to the last; an area level (township) in the place of the area is all areas of that level. A part of a
 * split figure follows as dimension=value.
 */
final class Evidence {

  private Evidence() {
  }

  /** The observations of a series over some periods, given in order; empty without any. */
  static String of(Series series, List<Period> periods) {
    return periods.isEmpty() ? "" : named(series.measureId(), series.output(), series.areaCode(),
        periods.get(0).label(), periods.get(periods.size() - 1).label());
  }

  static String named(String measureId, String output, String area, String from, String to) {
    return String.join(".", measureId, output, area, from.equals(to) ? from : from + "/" + to);
  }
}
