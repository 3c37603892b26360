package org.doorstep.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doorstep.period.Period;
import org.doorstep.stat.project.PaymentGap;

/**
 * Whether projects as a whole earn what was planned, in the county and each township, what they earn of their cost, and
 * which projects were paid far ahead of, or behind, what was verified: those are to be looked at, no more.
 */
public final class ProjectScreen {

  private static final double MOST_SIGMAS = 3.5;

  private ProjectScreen() {
  }

  /** The findings of the projects under way at the end of a month, sorted; {@code above} is the county's code. */
  public static List<Finding> screen(Map<String, List<ProjectStanding>> projects, String above, Period month,
      Map<String, MeasureMeta> measures) {
    List<Tested> tests = new ArrayList<>();
    projects.forEach((measure, all) -> {
      tests.addAll(portfolios(all, above, month, measures.get(measure)));
      tests.addAll(gaps(all, month, measures.get(measure)));
    });
    return Tested.corrected(tests);
  }

  private static List<Tested> portfolios(List<ProjectStanding> all, String above, Period month, MeasureMeta measure) {
    Map<String, List<ProjectStanding>> areas = new TreeMap<>();
    all.forEach(project -> areas.computeIfAbsent(project.place(), key -> new ArrayList<>()).add(project));
    areas.put(above, all);
    List<Tested> tests = new ArrayList<>();
    areas.forEach((area, own) -> {
      String level = area.equals(above) ? "county" : "township";
      double[] earned = own.stream().mapToDouble(ProjectStanding::earned).toArray();
      tests.add(PortfolioTest.ofPlan(new Subject(measure, "spi", area, level, month), earned,
          own.stream().mapToDouble(ProjectStanding::planned).toArray()));
      tests.add(PortfolioTest.ofCost(new Subject(measure, "cpi", area, level, month), earned,
          own.stream().mapToDouble(ProjectStanding::due).toArray()));
    });
    return tests;
  }

  private static List<Tested> gaps(List<ProjectStanding> all, Period month, MeasureMeta measure) {
    double[] ahead = all.stream().mapToDouble(ProjectStanding::paidAhead).toArray();
    PaymentGap gap = PaymentGap.of(ahead, new double[ahead.length], MOST_SIGMAS);
    List<Tested> tests = new ArrayList<>();
    for (int i = 0; i < ahead.length; i++) {
      tests.add(new GapTest(all.get(i), measure, month, all.size(), gap.median(), ahead[i], gap.robustZ()[i],
          gap.flags()[i]));
    }
    return tests;
  }
}
