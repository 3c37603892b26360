package org.doorstep.finding;

import java.util.List;
import org.doorstep.period.Period;

/**
 * What the areas of one level got in one year beside what they needed.
 *
 * @param above code of the area that contains them all
 */
public record NeedYear(String measureId, String above, Period year, String areaLevel, List<Area> areas) {

  /**
   * One area's allocation and need, each in a unit of its own.
   *
   * @param residents 0 where nobody knows
   */
  public record Area(String code, double allocation, double need, double residents) {

    double needPerResident() {
      return need / residents;
    }

    boolean isComparable() {
      return allocation > 0 && need > 0;
    }
  }
}
