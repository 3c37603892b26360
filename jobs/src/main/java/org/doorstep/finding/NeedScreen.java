package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.stat.equity.NeedAllocation;
import org.doorstep.stat.regression.HuberRegression;

/**
 * Which areas got more or less than need leads to expect: a robust regression of log allocation on log need, its
 * residuals held against those of honest years with the same needs. It is a difference that the need measures used
 * do not explain, no more.
 */
public final class NeedScreen {

  private static final double FALSE_DISCOVERY_RATE = Judgement.FALSE_DISCOVERY_RATE;

  private NeedScreen() {
  }

  /** One finding for each area of each year, sorted. */
  public static List<Finding> screen(List<NeedYear> years, Map<String, MeasureMeta> measures) {
    List<Tested> tests = new ArrayList<>();
    years.forEach(year -> tests.addAll(tests(year, measures.get(year.measureId()))));
    return Tested.corrected(tests);
  }

  private static List<NeedTest> tests(NeedYear year, MeasureMeta measure) {
    List<NeedYear.Area> compared = year.areas().stream().filter(NeedYear.Area::isComparable).toList();
    List<NeedTest> tests = new ArrayList<>();
    if (compared.size() < FunnelModel.FEWEST_FOR_SPREAD) {
      year.areas().forEach(area -> tests.add(NeedTest.refused(year, area, measure, "fewer-than-10-areas")));
      return tests;
    }
    double[] need = compared.stream().mapToDouble(NeedYear.Area::need).toArray();
    NeedAllocation fit = fit(need, compared.stream().mapToDouble(NeedYear.Area::allocation).toArray());
    NeedChance chance = new NeedChance(need);
    for (NeedYear.Area area : year.areas()) {
      int place = compared.indexOf(area);
      tests.add(place < 0 ? NeedTest.refused(year, area, measure, area.need() > 0 ? "nothing-allocated" : "no-data")
          : new NeedTest(year, area, measure, fit.stdResiduals()[place], fit.scale(),
              chance.pValue(Math.abs(fit.stdResiduals()[place])), ""));
    }
    return tests;
  }

  static NeedAllocation fit(double[] need, double[] allocation) {
    return NeedAllocation.of(need, allocation, HuberRegression.Settings.DEFAULT, FALSE_DISCOVERY_RATE);
  }
}
