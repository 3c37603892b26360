package org.doorstep.finding;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.doorstep.stat.Interval;
import org.doorstep.stat.equity.ConcentrationIndex;
import org.doorstep.stat.equity.Gini;
import org.doorstep.stat.equity.Jackknife;
import org.doorstep.stat.equity.Theil;

/** How evenly an allocation per resident is spread over areas, each weighing as much as its residents. */
enum EquityIndex {
  /** 0 all alike, 1 everything in one place. */
  GINI("gini", "gini"),
  /** Theil's T between three groups of areas by need per resident: the spread that goes with need. */
  THEIL_BETWEEN("theil_between", "theil"),
  /** Theil's T inside those groups: the spread among areas in like need. */
  THEIL_WITHIN("theil_within", "theil"),
  /** From -1 to 1; positive where more goes to residents of areas in higher need. */
  CONCENTRATION("concentration", "concentration");

  private static final int GROUPS = 3;
  private static final double CONFIDENCE = 0.95;

  private final String output;
  private final String method;

  EquityIndex(String output, String method) {
    this.output = output;
    this.method = method;
  }

  /** Published code of the figure. */
  String output() {
    return output;
  }

  /** Published code of the method. */
  String method() {
    return method;
  }

  /** The index over areas whose residents are known. */
  double of(List<NeedYear.Area> areas) {
    double[] perHead = each(areas, area -> area.allocation() / area.residents());
    double[] residents = each(areas, NeedYear.Area::residents);
    return switch (this) {
      case GINI -> Gini.of(perHead, residents);
      case THEIL_BETWEEN -> Theil.split(perHead, residents, groups(areas), GROUPS).theilTBetween();
      case THEIL_WITHIN -> Theil.split(perHead, residents, groups(areas), GROUPS).theilTWithin();
      case CONCENTRATION ->
          ConcentrationIndex.of(perHead, each(areas, NeedYear.Area::needPerResident), residents).concentrationIndex();
    };
  }

  /** The approximate interval: for the Gini coefficient on the logit scale, cut to what is possible for the others. */
  Interval interval(Jackknife index) {
    if (this == GINI) {
      return index.logit(CONFIDENCE);
    }
    Interval interval = index.interval(CONFIDENCE);
    return this == CONCENTRATION ? interval : new Interval(Math.max(0, interval.low()), interval.high());
  }

  /** The third that each area belongs to by its need per resident, from 0. */
  private static int[] groups(List<NeedYear.Area> areas) {
    List<NeedYear.Area> byNeed = areas.stream()
        .sorted(Comparator.comparing(NeedYear.Area::needPerResident).thenComparing(NeedYear.Area::code)).toList();
    return areas.stream().mapToInt(area -> byNeed.indexOf(area) * GROUPS / areas.size()).toArray();
  }

  private static double[] each(List<NeedYear.Area> areas, ToDoubleFunction<NeedYear.Area> figure) {
    return areas.stream().mapToDouble(figure).toArray();
  }
}
