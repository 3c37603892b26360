package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.doorstep.finding.CostClass.Project;
import org.doorstep.period.Period;
import org.junit.jupiter.api.Test;

class ProjectScreenTest {

  private static final Period MAY = Period.parse("2026-05");
  private static final Map<String, MeasureMeta> MEASURES = Map.of(
      "J06", new MeasureMeta("J06", ChartKind.VALUE, Better.UP, false),
      "J10", new MeasureMeta("J10", ChartKind.VALUE, Better.DOWN, false));

  /**
   * Ten projects that planned 100 each and earned 70 to 88: 790 of 1,000, with an error of sd(seq(70, 88, 2)) /
   * sqrt(10) / 100 = 0.0191485 (R 4.2.2); the other township has one project and is not judged.
   */
  @Test
  void projectsThatEarnLessThanPlannedAreASignal() {
    List<ProjectStanding> projects = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      projects.add(project("P" + i, "A", 100, 70 + 2 * i, 70 + 2 * i));
    }
    projects.add(project("Q", "B", 100, 10, 10));
    Map<String, Finding> found = screen(projects);
    Finding slow = found.get("J06.spi.A.2026-05.portfolio");
    assertEquals("signal worse below-limit off-plan-after-correction 10", said(slow) + " " + slow.n());
    assertEquals(-0.21, slow.effect(), 1e-12);
    assertEquals(-0.21 / 0.0191485422, slow.statistic(), 1e-6);
    assertEquals("no-data none none no-denominator", said(found.get("J06.cpi.A.2026-05.portfolio")));
    assertEquals("small-base none none fewer-than-10-projects", said(found.get("J06.spi.B.2026-05.portfolio")));
    assertTrue(found.containsKey("J06.spi.99.2026-05.portfolio"));
  }

  /** Instalments of a tenth in advance: all is on plan, and what was earned is 10 of 11 parts of what was due. */
  @Test
  void earnedOverCostIsAnEstimateForInstalmentsMayRunAhead() {
    List<ProjectStanding> projects = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long value = 100 + i;
      projects.add(new ProjectStanding("P" + i, "A", value, value + i % 3 - 1, value + 10, value, 1000));
    }
    Finding cost = screen(projects).get("J06.cpi.99.2026-05.portfolio");
    assertEquals("estimate none none ", said(cost));
    assertNull(cost.pValue());
    assertEquals(-0.084, cost.effect(), 0.001);
    assertTrue(cost.effectLow() < cost.effect() && cost.effectHigh() < 0, cost.toString());
  }

  /** Nine projects within 4 % of their schedules, and one paid 60 % of its money ahead of it. */
  @Test
  void aProjectPaidFarAheadOfItsProgressIsToBeLookedAt() {
    List<ProjectStanding> projects = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      projects.add(new ProjectStanding("P" + i, "A", 50, 50, 50, 46 + i, 100));
    }
    projects.add(new ProjectStanding("X", "A", 50, 30, 50, 90, 100));
    Map<String, Finding> found = screen(projects);
    Finding ahead = found.get("J06.paid_ahead.A.2026-05.payment-gap-X");
    assertEquals("sign-of-change neutral above-limit payment-far-from-progress", said(ahead));
    assertEquals("project_id X", ahead.dimension() + " " + ahead.dimensionValue());
    assertNull(ahead.pValue());
    assertEquals("not-distinguishable none none ", said(found.get("J06.paid_ahead.A.2026-05.payment-gap-P0")));
  }

  /** Honest projects that vary around their plans: one run in twenty has a signal, at most. */
  @Test
  void honestProjectsSeldomHaveASignal() {
    SplittableRandom random = new SplittableRandom(20260531);
    int runs = 400;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      List<ProjectStanding> projects = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        long value = 100_000 + random.nextLong(900_000);
        projects.add(new ProjectStanding("P" + i, "T" + i % 4, value, value + random.nextLong(-value / 3, value / 3),
            value + random.nextLong(-value / 3, value / 3), value, 2 * value));
      }
      wrong += screen(projects).values().stream().anyMatch(finding -> finding.verdict().equals("signal")) ? 1 : 0;
    }
    assertTrue(wrong <= 0.05 * runs + 3 * Math.sqrt(0.05 * 0.95 * runs), wrong + " of " + runs + " honest runs");
  }

  /**
   * Overruns of -5, -4, ... 15 % of 21 finished projects: a median of 5 % between the 6th and the 16th (R 4.2.2:
   * qbinom(.025, 21, .5) = 6, qbinom(.975, 21, .5) + 1 = 16), and 80 % below 11 %.
   */
  @Test
  void theOverrunOfFinishedProjectsIsAReferenceForTheNext() {
    List<Project> projects = new ArrayList<>();
    for (int percent = -5; percent <= 15; percent++) {
      projects.add(new Project(percent / 100.0, true));
    }
    List<Finding> found = cost(projects);
    assertEquals("estimate none none ", said(found.get(0)));
    assertEquals("0.05 0.0 0.1 21", found.get(0).effect() + " " + found.get(0).effectLow() + " "
        + found.get(0).effectHigh() + " " + found.get(0).n());
    assertEquals(0.11, found.get(1).effect(), 1e-12);
  }

  /** A project under way counts when it is over its estimate already, and not before. */
  @Test
  void projectsUnderWayCountOnceTheyAreOver() {
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      projects.add(new Project(0, true));
    }
    projects.add(new Project(0.3, false));
    projects.add(new Project(-0.3, false));
    assertEquals(21, cost(projects).get(0).n());
    assertEquals("small-base none none fewer-than-20-finished", said(cost(projects.subList(0, 19)).get(0)));
  }

  private static ProjectStanding project(String id, String place, long planned, long earned, long paid) {
    return new ProjectStanding(id, place, planned, earned, 0, paid, 1000);
  }

  private static Map<String, Finding> screen(List<ProjectStanding> projects) {
    return ProjectScreen.screen(Map.of("J06", projects), "99", MAY, MEASURES).stream()
        .collect(Collectors.toMap(Finding::findingId, finding -> finding));
  }

  private static List<Finding> cost(List<Project> projects) {
    return CostScreen.screen(List.of(new CostClass("J10", "99", MAY, projects)), MEASURES);
  }

  private static String said(Finding finding) {
    return String.join(" ", finding.verdict(), finding.direction(), finding.signal(), finding.reason());
  }
}
