package org.doorstep.edition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.doorstep.edition.EditionFixture.Plot;

/** Invented observations, comparisons, findings and chart points of the test county, from a fixed seed. */
final class FixtureFigures {
  private static final YearMonth FIRST = YearMonth.of(2024, 6);
  private static final YearMonth LAST = YearMonth.of(2026, 5);
  private static final int BASELINE = 12;
  private static final List<String> UNJUDGED = List.of("baseline-forming", "period-open", "sign-of-change",
      "small-base", "no-data", "suppressed");
  private static final List<String> UNCOMPARED = List.of("no-base", "base-zero", "small-base", "unfinished",
      "definition-changed", "first-two-months-together", "suppressed");

  private final boolean eventful;
  private final boolean crowded;
  private final boolean waiting;
  private final Map<String, double[]> closedOnTime = new TreeMap<>();
  private final FixtureTable observations = new FixtureTable("observations",
      "measure_id s, output s, area_code s,"
      + " area_level s, period_kind s, period s, period_start d, period_end d, dimension s, dimension_value"
      + " s, numerator f, denominator f, n l, value f, low f, high f, state s, mark s, shown s");
  private final FixtureTable comparisons = new FixtureTable("comparisons",
      "measure_id s, output s, area_code s,"
      + " period_kind s, period s, dimension s, dimension_value s, comparison s, base_period s, value f,"
      + " base_value f, change f, change_kind s, low f, high f, verdict s");
  private final FixtureTable findings = new FixtureTable("findings", "finding_id s, measure_id s, output s,"
      + " area_code s, period_kind s, period s, method s, family s, n i, baseline_from s, baseline_to s,"
      + " center f,"
      + " lower_limit f, upper_limit f, sigma_z f, statistic f, p_value f, adjusted_p f, signal s, direction"
      + " s,"
      + " verdict s, reason s, importance f, parameters s, effect f, effect_low f, effect_high f,"
      + " observations s, explanations s, dimension s, dimension_value s");
  private final FixtureTable chartPoints = new FixtureTable("chart_points",
      "measure_id s, output s, area_code s,"
      + " period_kind s, period s, position i, numerator f, denominator f, value f, center f, lower_limit f,"
      + " upper_limit f, signal s, phase i, mark s");
  private final FixtureTable funnelPoints = new FixtureTable("funnel_points", "measure_id s, period_kind s,"
      + " period s, area_code s, numerator f, denominator f, value f, p_value f, adjusted_p f, flag s, mark"
      + " s");
  private final FixtureTable funnelLimits = new FixtureTable("funnel_limits", "measure_id s, period_kind s,"
      + " period s, denominator f, center f, lower_998 f, lower_95 f, upper_95 f, upper_998 f");

  FixtureFigures(Plot plot) {
    eventful = plot == Plot.EVENTFUL || plot == Plot.CROWDED || plot == Plot.HOSTILE;
    crowded = plot == Plot.CROWDED;
    waiting = plot == Plot.WAITING;
    if (plot == Plot.SPARSE) {
      series(FixtureMeasure.ALL.get(11), EditionFixture.COUNTY, 1);
      return;
    }
    for (FixtureMeasure measure : FixtureMeasure.ALL) {
      if (measure.id().equals("J01")) {
        year(measure);
        continue;
      }
      series(measure, EditionFixture.COUNTY, 1);
      for (int i = 1; i <= EditionFixture.TOWNSHIPS.size(); i++) {
        series(measure, township(i), share(i));
      }
    }
    paths();
    funnel();
    new FixtureWeeks(observations, comparisons, findings, chartPoints, eventful).add();
  }

  List<FixtureTable> tables() {
    return List.of(observations, comparisons, findings, chartPoints, funnelPoints, funnelLimits);
  }

  private static String township(int i) {
    return "%s%03d".formatted(EditionFixture.COUNTY, i);
  }

  private static double share(int i) {
    return (0.35 + i * 7 % 15 * 0.11) / 14;
  }

  private static double round(double value, int places) {
    double scale = Math.pow(10, places);
    return Math.rint(value * scale) / scale;
  }

  private void series(FixtureMeasure m, String area, double share) {
    Random random = new Random(m.id().hashCode() * 31L + area.hashCode());
    double size = m.unit().equals("percent-of-yuan") ? m.size() * share
        : Math.max(1, Math.rint(m.size() * share));
    double spread = share < 1 ? m.spread() * 2.5 : m.spread();
    List<double[]> points = new ArrayList<>();
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      double value = m.level() + spread * Math.max(-1.6, Math.min(1.6, random.nextGaussian()));
      points.add(new double[] {planted(m, area, month, value),
          Math.rint(size * (0.9 + 0.2 * random.nextDouble()))});
    }
    double center = points.subList(0, BASELINE).stream().mapToDouble(p -> p[0]).average().orElseThrow();
    for (int i = 0; i < points.size(); i++) {
      point(m, area, i, points, new double[] {center, bound(m, center - 3 * spread),
          bound(m, center + 3 * spread)});
    }
  }

  private static double bound(FixtureMeasure m, double limit) {
    return m.isShare() ? Math.max(0, Math.min(1, limit)) : Math.max(0, limit);
  }

  private double planted(FixtureMeasure m, String area, YearMonth month, double value) {
    boolean county = area.equals(EditionFixture.COUNTY);
    double planted = value;
    if (eventful && m.id().equals("X06") && month.equals(LAST)) {
      planted = county ? 0.863 : area.endsWith("002") || area.endsWith("010") ? 0.61 : value - 0.03;
    }
    if (crowded && county && m.id().equals("V04") && month.equals(LAST)) {
      planted = 540.6;
    }
    if (eventful && county && m.id().equals("D11") && month.isAfter(YearMonth.of(2025, 10))) {
      planted = value - 0.0035;
    }
    if (m.isShare()) {
      return Math.max(0.004, Math.min(0.996, planted));
    }
    return round(Math.max(0, planted), m.unit().equals("ratio") ? 3 : m.unit().endsWith("days") ? 0 : 1);
  }

  private void point(FixtureMeasure m, String area, int i, List<double[]> points, double[] limits) {
    YearMonth month = FIRST.plusMonths(i);
    double y = points.get(i)[1];
    double x = m.isShare() ? Math.rint(points.get(i)[0] * y) : Double.NaN;
    if (m.id().equals("X06") && month.equals(LAST)) {
      closedOnTime.put(area, new double[] {x, y});
    }
    double value = m.isShare() ? x / y : points.get(i)[0];
    String mark = mark(m, area, month, x, y);
    boolean hidden = !mark.isEmpty() && !mark.equals("small-base");
    Double shownValue = hidden || mark.equals("small-base") ? null : (Double) value;
    double half = m.isShare() ? 1.96 * Math.sqrt(value * (1 - value) / y) : m.spread() * 1.1;
    row(m, area, month, m.output(), new Object[] {
        hidden ? null : x, hidden ? null : (m.isShare() ? (Double) y : null), hidden ? 0L
            : (long) y, shownValue,
        shownValue == null ? null : bound(m, value - half), shownValue == null ? null
        : bound(m, value + half), mark});
    if (m.hasSecond()) {
      row(m, area, month, m.second(), new Object[] {null, null, hidden ? 0L : (long) y,
          shownValue == null ? null : (Double) Math.rint(value * (m.id().equals("V04") ? 1.6 : 2.1)), null,
          null, mark});
    }
    boolean missing = hidden || mark.equals("small-base");
    String signal = signal(m, area, month);
    chartPoints.add(m.id(), m.output(), area, "month", month.toString(), i, missing ? null : x, missing ? null
        : y,
        missing ? null : value, limits[0], limits[1], limits[2], signal, 1, mark);
    if (month.equals(LAST) || m.id().equals("X03") && month.equals(LAST.minusMonths(4))) {
      finding(m, area, month, limits, signal, mark);
      compare(m, area, month, points, mark);
    }
  }

  private String mark(FixtureMeasure m, String area, YearMonth month, double x, double y) {
    if (m.id().equals("X03") && month.isAfter(LAST.minusMonths(4))) {
      return "not-elapsed";
    }
    if (m.id().equals("V15") && (month.equals(YearMonth.of(2025, 2))
        || month.equals(YearMonth.of(2025, 3)))) {
      return "no-data";
    }
    if (area.equals(EditionFixture.COUNTY)) {
      return m.id().equals("J07") ? "small-base" : "";
    }
    boolean few = m.counts().equals("persons") && m.isShare() && (x > 0 && x < 5 || y - x > 0 && y - x < 5);
    return few ? "suppressed" : m.isShare() && y < 10 ? "small-base" : "";
  }

  private void row(FixtureMeasure m, String area, YearMonth month, String output, Object[] f) {
    String state = month.equals(LAST) ? "provisional" : "final";
    observations.add(m.id(), output, area, area.length() == 6 ? "county"
        : "township", "month", month.toString(),
        month.atDay(1), month.plusMonths(1).atDay(1), "", "", f[0], f[1], f[2], f[3], f[4], f[5], state, f[6],
        f[6].equals("suppressed") ? "<5" : "");
  }

  private String signal(FixtureMeasure m, String area, YearMonth month) {
    if (!eventful || !area.equals(EditionFixture.COUNTY)) {
      return "none";
    }
    if (m.id().equals("X06") && month.equals(LAST)) {
      return "below-limit";
    }
    if (crowded && m.id().equals("V04") && month.equals(LAST)) {
      return "above-limit";
    }
    if (crowded && m.isShare() && month.equals(LAST)) {
      return "two-of-three-below";
    }
    return m.id().equals("D11") && month.isAfter(YearMonth.of(2025, 10)) ? "run-below" : "none";
  }

  private void finding(FixtureMeasure m, String area, YearMonth month, double[] limits, String signal,
      String mark) {
    String verdict = !mark.isEmpty() ? mark.equals("not-elapsed") ? "period-open" : mark
        : !signal.equals("none") ? "signal" : m.id().equals("D04") ? "baseline-forming" : "within-usual";
    if (waiting) {
      verdict = UNJUDGED.get(place(m) % UNJUDGED.size());
    }
    String direction = signal.equals("none") ? "none" : List.of("X06", "V03", "V04").contains(m.id())
        ? "worse"
        : "better";
    double importance = verdict.equals("signal") ? m.id().equals("X06") ? 0.95 : m.id().equals("V04") ? 0.9
        : 0.6 : 0.1;
    findings.add("F-" + m.id() + "-" + area + "-" + month, m.id(), m.output(), area, "month",
        month.toString(),
        m.isShare() ? "laney-p" : "xmr", "headline", 24, "2024-06", "2025-05", limits[0], limits[1],
        limits[2], 1.2,
        null, null, null, signal, direction, verdict, "", importance, "{}", null, null, null, "", "", "", "");
  }

  private void compare(FixtureMeasure m, String area, YearMonth month, List<double[]> points, String mark) {
    int i = (int) ChronoUnit.MONTHS.between(FIRST, month);
    double now = points.get(i)[0];
    double before = points.get(i - 12)[0];
    String kind = m.isShare() ? "points" : "absolute";
    double change = m.isShare() ? (now - before) * 100 : now - before;
    double half = m.isShare() ? 100 * 2.8 * Math.sqrt(now * (1 - now) / points.get(i)[1]) : 3 * m.spread();
    String verdict = mark.isEmpty() ? m.id().equals("P01") ? "definition-changed" : "comparable"
        : mark.equals("no-data")
        ? "no-base" : mark.equals("not-elapsed") ? "unfinished" : mark;
    if (waiting) {
      verdict = UNCOMPARED.get(place(m) % UNCOMPARED.size());
    }
    boolean told = verdict.equals("comparable");
    boolean known = told && !m.id().equals("V04");
    comparisons.add(m.id(), m.output(), area, "month", month.toString(), "", "", "year-on-year",
        month.minusYears(1).toString(), told ? now : null, told ? before : null, told ? change : null, kind,
        known ? change - half : null, known ? change + half : null, verdict);
  }

  private static int place(FixtureMeasure m) {
    return FixtureMeasure.ALL.indexOf(m);
  }

  private void year(FixtureMeasure m) {
    for (int year = 2024; year <= 2026; year++) {
      observations.add(m.id(), "value", EditionFixture.COUNTY, "county", "year", "" + year,
          LocalDate.of(year, 1, 1),
          LocalDate.of(year + 1, 1, 1), "", "", null, null, 14L, 0.2 - (year - 2024) * 0.03, null, null,
          year == 2026 ? "open" : "final", "", "");
    }
    findings.add("F-J01-2026", m.id(), "value", EditionFixture.COUNTY, "year", "2026", "xmr", "headline", 3,
        "2024",
        "2026", 0.18, null, null, null, null, null, null, "none", "none", "baseline-forming", "", 0.1, "{}", null, null,
        null, "", "", "", "");
    comparisons.add(m.id(), "value", EditionFixture.COUNTY, "year", "2026", "", "", "year-on-year", "2025",
        0.14, 0.17,
        null, "absolute", null, null, "unfinished");
  }

  private void paths() {
    String[] paths = {"residual", "review", "arbitration", "administrative", "legal-duty", "discipline"};
    double[][] parts = {{286, 338}, {41, 46}, {22, 24}, {48, 52}, {19, 22}, {6, 7}};
    for (int i = 0; i < paths.length; i++) {
      boolean small = parts[i][1] < 10;
      observations.add("X06", "value", EditionFixture.COUNTY, "county", "month", LAST.toString(),
          LAST.atDay(1),
          LAST.plusMonths(1).atDay(1), "path", paths[i], parts[i][0], parts[i][1], (long) parts[i][1],
          small ? null : parts[i][0] / parts[i][1], null, null, "provisional", small ? "small-base" : "", "");
    }
  }

  private void funnel() {
    double center = eventful ? 0.863 : 0.927;
    for (int i = 1; i <= EditionFixture.TOWNSHIPS.size(); i++) {
      boolean outside = eventful && (i == 2 || i == 10);
      double x = closedOnTime.get(township(i))[0];
      double y = closedOnTime.get(township(i))[1];
      funnelPoints.add("X06", "month", LAST.toString(), township(i), x, y, x / y, outside ? 0.0004 : 0.4,
          outside ? 0.004 : 0.6, outside ? "below" : "none", "");
      findings.add("U-X06-" + township(i), "X06", "value", township(i), "month", LAST.toString(), "funnel",
          "townships",
          14, null, null, center, null, null, null, null, 0.4, 0.6, "none", outside ? "worse" : "none",
          outside ? "below-chance" : "not-distinguishable", "", outside ? 0.7 : 0.05, "{}", null, null, null, "",
          "", "", "");
    }
    for (double y = 5; y <= 90; y += 2.5) {
      double s = Math.sqrt(center * (1 - center) / y);
      funnelLimits.add("X06", "month", LAST.toString(), y, center, Math.max(0, center - 3.09 * s),
          Math.max(0, center - 1.96 * s), Math.min(1, center + 1.96 * s), Math.min(1, center + 3.09 * s));
    }
  }
}
