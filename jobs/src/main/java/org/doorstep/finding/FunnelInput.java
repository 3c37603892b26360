package org.doorstep.finding;

import java.util.Comparator;
import java.util.List;
import org.doorstep.period.Period;

/** The areas of one level on one proportion in one period. */
public record FunnelInput(String measureId, String output, Period period, List<FunnelArea> areas) {

  /** The same with the areas in the order of their codes. */
  public FunnelInput {
    areas = areas.stream().sorted(Comparator.comparing(FunnelArea::areaCode)).toList();
  }
}
