package org.doorstep.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Invented weeks of the test county for the measures that have weeks, and its backlog at the month's end. */
record FixtureWeeks(FixtureTable observations, FixtureTable comparisons, FixtureTable findings,
    FixtureTable chartPoints, boolean eventful) {
  private static final IssuePeriod LAST = IssuePeriod.weekOf(LocalDate.of(2026, 5, 25));
  private static final List<String> MEASURES = List.of("P01", "P10", "V04", "D03", "X06");
  private static final List<String> AGES = List.of("days_1_15", "days_16_30", "days_31_60", "days_61_on");
  private static final int WEEKS = 18;

  void add() {
    FixtureMeasure.ALL.stream().filter(m -> MEASURES.contains(m.id())).forEach(this::series);
    paths(LAST, new double[][] {{60, 66}, {9, 11}, {4, 6}, {14, 16}});
    paths(LAST.minus(1), new double[][] {{71, 74}, {10, 10}, {5, 5}, {12, 14}});
    backlog();
    extensions();
  }

  private void series(FixtureMeasure m) {
    Random random = new Random(m.id().hashCode());
    double half = 3 * m.spread() * 2;
    double before = m.level();
    for (int i = 0; i < WEEKS; i++) {
      IssuePeriod week = LAST.minus(WEEKS - 1L - i);
      boolean fell = eventful && m.id().equals("X06") && week.equals(LAST);
      double wished = fell ? 0.8 : m.level() + m.spread() * (random.nextDouble() - 0.5);
      double size = Math.rint(m.size() / 4);
      double x = Math.rint(wished * size);
      double value = m.isShare() ? x / size : Math.rint(wished);
      observation(m, week, new Object[] {m.isShare() ? x : null, m.isShare() ? size : null, (long) size, value});
      chartPoints.add(m.id(), m.output(), EditionFixture.COUNTY, "week", week.code(), i, null, null, value, m.level(),
          m.level() - half, m.level() + half, fell ? "below-limit" : "none", 1, "");
      if (week.equals(LAST)) {
        judge(m, new double[] {value, before, half}, fell);
      }
      before = value;
    }
  }

  private void observation(FixtureMeasure m, IssuePeriod week, Object[] f) {
    observations.add(m.id(), m.output(), EditionFixture.COUNTY, "county", "week", week.code(), week.start(),
        week.endExclusive(), "", "", f[0], f[1], f[2], f[3], null, null, week.equals(LAST) ? "provisional" : "final",
        "", "");
  }

  private void judge(FixtureMeasure m, double[] f, boolean fell) {
    findings.add("F-" + m.id() + "-" + LAST.code(), m.id(), m.output(), EditionFixture.COUNTY, "week", LAST.code(),
        "xmr", "named-charts", WEEKS, "", "", m.level(), m.level() - f[2], m.level() + f[2], 1.0, null, null, null,
        fell ? "below-limit" : "none", fell ? "worse" : "none", fell ? "signal" : "within-usual", "",
        fell ? 0.9 : 0.1, "{}", null, null, null, "", "", "", "");
    double change = (f[0] - f[1]) * (m.isShare() ? 100 : 1);
    comparisons.add(m.id(), m.output(), EditionFixture.COUNTY, "week", LAST.code(), "", "", "period-on-period",
        LAST.minus(1).code(), f[0], f[1], change, m.isShare() ? "points" : "absolute",
        m.isShare() ? change - 4 : null, m.isShare() ? change + 4 : null, "comparable");
  }

  private void paths(IssuePeriod week, double[][] parts) {
    String[] paths = {"residual", "review", "arbitration", "legal-duty"};
    for (int i = 0; i < paths.length; i++) {
      boolean small = parts[i][1] < 10;
      observations.add("X06", "value", EditionFixture.COUNTY, "county", "week", week.code(), week.start(),
          week.endExclusive(), "path", paths[i], parts[i][0], parts[i][1], (long) parts[i][1],
          small ? null : parts[i][0] / parts[i][1], null, null, "provisional", small ? "small-base" : "", "");
    }
  }

  private void backlog() {
    double[] county = new double[AGES.size()];
    for (int i = 1; i <= EditionFixture.TOWNSHIPS.size(); i++) {
      for (int age = 0; age < AGES.size(); age++) {
        double count = i * (age + 2) % 5;
        county[age] += count;
        month("X08", AGES.get(age), new String[] {"%s%03d".formatted(EditionFixture.COUNTY, i), "township"},
            new Object[] {count, null, count});
      }
    }
    double all = 0;
    for (int age = 0; age < AGES.size(); age++) {
      all += county[age];
      month("X08", AGES.get(age), new String[] {EditionFixture.COUNTY, "county"}, new Object[] {county[age], null,
          county[age]});
    }
    month("X08", "value", new String[] {EditionFixture.COUNTY, "county"}, new Object[] {all, null, all});
  }

  private void extensions() {
    String[] county = {EditionFixture.COUNTY, "county"};
    month("X07", "value", county, new Object[] {41.0, 525.0, 41 / 525.0});
    month("X07", "valid", county, new Object[] {38.0, 41.0, 38 / 41.0});
  }

  private void month(String id, String output, String[] area, Object[] f) {
    observations.add(id, output, area[0], area[1], "month", LAST.month().toString(), LAST.month().atDay(1),
        LAST.month().plusMonths(1).atDay(1), "", "", f[0], f[1], 0L, f[2], null, null, "provisional", "", "");
  }
}
