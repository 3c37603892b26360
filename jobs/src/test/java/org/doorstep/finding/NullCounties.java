package org.doorstep.finding;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;
import org.doorstep.period.PeriodState;
import org.doorstep.stat.numeric.Normal;

/**
 * Small counties in which nothing happens: fourteen townships, two years of months and weeks, figures that vary by
 * chance and between townships, and that follow each other where their measure's nature is such. Each goes through all
 * detectors; what they call out is false.
 */
public final class NullCounties {

  static final int TOWNSHIPS = 14;
  private static final int MONTHS = 24;
  private static final int WEEKS = 104;
  private static final Period LAST = ChartSeries.month(MONTHS);
  private static final Map<String, MeasureMeta> MEASURES = new TreeMap<>(Map.of(
      "share", new MeasureMeta("share", ChartKind.PROPORTION, Better.UP, true),
      "rate", new MeasureMeta("rate", ChartKind.RATE, Better.DOWN, false),
      "value", new MeasureMeta("value", ChartKind.VALUE, Better.DOWN, true),
      "stock", new MeasureMeta("stock", ChartKind.VALUE, Better.DOWN, true, Memory.SHARED),
      "rolling", new MeasureMeta("rolling", ChartKind.VALUE, Better.UP, false, Memory.SHARED),
      "rare", new MeasureMeta("rare", ChartKind.RARE, Better.DOWN, false),
      "cases", new MeasureMeta("cases", ChartKind.SURVIVAL, Better.DOWN, true),
      "funds", new MeasureMeta("funds", ChartKind.VALUE, Better.CONTEXT, true),
      "records", new MeasureMeta("records", ChartKind.PROPORTION, Better.DOWN, false)));

  /** What the detectors are, and in how many families of tests each county has. */
  record Detector(String name, int families, Function<NullCounties, List<Finding>> screen) {
  }

  static final List<Detector> DETECTORS = List.of(
      new Detector("control charts, all measures and areas", 2, NullCounties::charts),
      new Detector("drift, trend and step of headline charts", 3, NullCounties::watched),
      new Detector("rare events", 1, NullCounties::rare),
      new Detector("waits of 180 villages for a visit", 1, NullCounties::waits),
      new Detector("funnel of a headline share", 1, NullCounties::funnel),
      new Detector("weekly counts, county and townships", 1, NullCounties::weekly),
      new Detector("times of a month against the first year", 1, NullCounties::survival),
      new Detector("times of townships against each other", 1, NullCounties::peers),
      new Detector("allocation against need", 1, NullCounties::need),
      new Detector("evenness of the allocation", 1, NullCounties::equity),
      new Detector("records of offices", 1, NullCounties::integrity),
      new Detector("earned value of projects", 1, NullCounties::projects),
      new Detector("surveys", 1, NullCounties::surveys));

  private final SplittableRandom random;
  private final int townships;

  NullCounties(long seed) {
    this(seed, TOWNSHIPS);
  }

  private NullCounties(long seed, int townships) {
    this.random = new SplittableRandom(seed);
    this.townships = townships;
  }

  /** The detectors over records and years, by name, for a county of so many townships and a seed. */
  public static Map<String, IntConsumer> ofRecords(int townships) {
    Map<String, IntConsumer> detectors = new LinkedHashMap<>();
    detectors.put("waits for a visit", seed -> new NullCounties(seed, townships).waits());
    detectors.put("evenness of an allocation", seed -> new NullCounties(seed, townships).equity());
    detectors.put("records of offices", seed -> new NullCounties(seed, townships).integrity());
    detectors.put("portfolios and payment gaps", seed -> new NullCounties(seed, townships).projects());
    detectors.put("surveys", seed -> new NullCounties(seed, townships).surveys());
    detectors.put("register of risks", seed -> new NullCounties(seed, townships).risks());
    return detectors;
  }

  /** In how many of so many counties each detector has a flag that stands, runs and trends of named charts left out. */
  static int[] flagged(int counties) {
    return DETECTORS.stream().mapToInt(detector -> (int) IntStream.range(0, counties).parallel()
        .filter(seed -> detector.screen().apply(new NullCounties(20_260_000L + seed)).stream().anyMatch(finding ->
            Verdict.ofCode(finding.verdict()).stands() && !finding.reason().equals(Judgement.RULE_STANDS)))
        .count()).toArray();
  }

  /** Prints the table that the room's README keeps. */
  public static void print(int counties, PrintStream out) {
    out.printf(
        "%n| null counties | families | declared at most | measured, of %,d counties |%n| --- | --- | --- | --- |%n",
        counties);
    int[] flagged = flagged(counties);
    for (int i = 0; i < flagged.length; i++) {
      Detector detector = DETECTORS.get(i);
      double rate = flagged[i] / (double) counties;
      out.printf(Locale.ROOT, "| %s | %d | %.0f %% | %.1f ± %.1f %% |%n", detector.name(), detector.families(),
          100 * declared(detector), 100 * rate, 100 * Math.sqrt(rate * (1 - rate) / counties));
    }
  }

  /** Any flag in independent families of 5 % each. */
  static double declared(Detector detector) {
    return 1 - Math.pow(1 - Judgement.FALSE_DISCOVERY_RATE, detector.families());
  }

  private List<Finding> charts() {
    return ControlScreen.screen(series(), MEASURES, List.of(LAST), List.of()).findings();
  }

  private List<Finding> watched() {
    return SeriesScreen.screen(series(), MEASURES, List.of(LAST), List.of());
  }

  private List<Finding> rare() {
    List<Series> series = areas().map(area -> series("rare", area, i -> point(i, null, null,
        random.nextDouble() < 0.4 ? 1 + random.nextInt(2) : 0.0))).toList();
    return RareScreen.screen(series, MEASURES, List.of(LAST));
  }

  /** Villages are visited at any time, each at a rate of its own. */
  private List<Finding> waits() {
    LocalDate start = LAST.lastDay().minusDays(730);
    return WaitScreen.screen(IntStream.range(0, 180 * townships / TOWNSHIPS).mapToObj(village -> {
      double mean = 15 + 45 * random.nextDouble();
      List<LocalDate> days = new ArrayList<>();
      for (double day = 0; day <= 730; day += 1 - mean * Math.log(random.nextDouble(1e-9, 1))) {
        days.add(start.plusDays((long) day));
      }
      return new Waiting("value", "V" + village, days.subList(0, Math.min(Waiting.DAYS, days.size())),
          days.get(days.size() - 1), LAST);
    }).toList(), MEASURES);
  }

  private List<Finding> funnel() {
    double mean = 0.6 + 0.3 * random.nextDouble();
    return FunnelScreen.screen(new FunnelInput("share", "value", LAST, townships().map(area -> {
      double n = 30 + random.nextInt(200);
      double x = binomial((int) n, mean + 0.03 * normal());
      return new FunnelArea(area, "township", x, n, x / n, "");
    }).toList()), MEASURES.get("share")).findings();
  }

  private List<Finding> weekly() {
    List<Period> weeks = Stream.iterate(Period.parse("2024-W01"), Period::next).limit(WEEKS).toList();
    List<CountSeries> series = areas().map(area -> {
      double mean = area.equals("99") ? 60 : 3 + random.nextInt(6);
      double[] counts = IntStream.range(0, WEEKS).mapToDouble(i -> poisson(mean * Math.exp(0.2 * normal()))).toArray();
      return new CountSeries("cases", "median", area, level(area), "", "", weeks, counts, new boolean[WEEKS]);
    }).toList();
    return CountScreen.screen(series, MEASURES, List.of(weeks.get(WEEKS - 1)));
  }

  private List<Finding> survival() {
    List<SurvivalCounts> base = IntStream.rangeClosed(1, 12).mapToObj(month ->
        monthly(ChartSeries.month(month))).toList();
    return SurvivalScreen.screen(List.of(new SurvivalPair(monthly(LAST), base, "county")), MEASURES);
  }

  /** Cases of one month go together. */
  private SurvivalCounts monthly(Period month) {
    return cohort("99", month, 50, 30 * Math.exp(0.15 * normal()));
  }

  private List<Finding> peers() {
    return PeerScreen.screen(List.of(new SurvivalPeers("township", "2025-01", townships().map(area ->
        cohort(area, LAST, 30 + random.nextInt(90), 25 * Math.exp(0.15 * normal()))).toList())), MEASURES);
  }

  private SurvivalCounts cohort(String area, Period month, int cases, double meanDays) {
    TreeMap<Integer, long[]> days = new TreeMap<>();
    for (int i = 0; i < cases; i++) {
      int took = 1 + (int) (-meanDays * Math.log(random.nextDouble(1e-9, 1)));
      days.computeIfAbsent(Math.min(took, 90), key -> new long[2])[took <= 90 ? 0 : 1]++;
    }
    return new SurvivalCounts("cases", area, month, "", "",
        days.keySet().stream().mapToInt(Integer::intValue).toArray(),
        days.values().stream().mapToLong(count -> count[0]).toArray(),
        days.values().stream().mapToLong(count -> count[1]).toArray());
  }

  private List<Finding> need() {
    return NeedScreen.screen(List.of(year("2025")), MEASURES);
  }

  private List<Finding> equity() {
    double[] fixed = random.doubles(townships).toArray();
    return EquityScreen.screen(List.of(year("2024", fixed), year("2025", fixed)), MEASURES);
  }

  private NeedYear year(String label) {
    return year(label, random.doubles(townships).toArray());
  }

  /** Funds that follow need but for chance; need and residents are as given for both years. */
  private NeedYear year(String label, double[] places) {
    return new NeedYear("funds", "99", Period.parse(label), "township", IntStream.range(0, townships).mapToObj(i -> {
      double need = 50 + 200 * places[i];
      return new NeedYear.Area("T" + i, need * Math.exp(0.3 * normal()), need, 5000 + 3000 * (i % 5));
    }).toList());
  }

  private List<Finding> integrity() {
    List<UnitRecords.Count> counts = new ArrayList<>();
    townships().forEach(unit -> {
      int n = 60 + random.nextInt(300);
      double habit = 0.05 + 0.2 * random.nextDouble();
      int[] digits = new int[10];
      for (int i = 0; i < n; i++) {
        digits[random.nextDouble() < habit ? 5 * random.nextInt(2) : random.nextInt(10)]++;
      }
      IntStream.range(0, 10).forEach(digit -> counts.add(
          new UnitRecords.Count("digits", "last-digit", unit, Integer.toString(digit), digits[digit])));
      for (String screen : List.of("copied-notes", "month-ends")) {
        int x = binomial(n, habit);
        counts.add(new UnitRecords.Count("share", screen, unit, "true", x));
        counts.add(new UnitRecords.Count("share", screen, unit, "false", n - x));
      }
    });
    return IntegrityScreen.screen(List.of(new UnitRecords("records", "99", "unit", "2025-01", LAST, counts)), MEASURES);
  }

  private List<Finding> projects() {
    int places = 5 * townships / TOWNSHIPS;
    List<ProjectStanding> projects = IntStream.range(0, 16 * places).mapToObj(i -> {
      long value = 100_000 + random.nextLong(900_000);
      return new ProjectStanding("P" + i, "T" + i % places, value, value + random.nextLong(-value / 3, value / 3),
          value + random.nextLong(-value / 3, value / 3), value, 2 * value);
    }).toList();
    return ProjectScreen.screen(Map.of("funds", projects), "99", LAST, MEASURES);
  }

  private List<Finding> risks() {
    return RiskScreen.screen(series(), new RiskRegister(LocalDate.of(2026, 1, 1),
        List.of(new RiskRegister.Process("share", "", Map.of()))), MEASURES, LAST);
  }

  private List<Finding> surveys() {
    return SurveyScreen.screen(List.of(new Survey("share", "99", "2025-01", LAST, strata(), strata())), MEASURES);
  }

  private List<Survey.Stratum> strata() {
    return townships().map(area -> {
      int n = 15 + random.nextInt(40);
      return new Survey.Stratum(1000 + 100 * area.length(), 2 * n, n, binomial(n, 0.7));
    }).toList();
  }

  /** Every area's series of shares, rates, values, stocks that carry nine tenths on, and sums of twelve months. */
  private List<Series> series() {
    List<Series> all = new ArrayList<>();
    areas().forEach(area -> {
      int size = area.equals("99") ? 1500 : 40 + random.nextInt(120);
      all.add(series("share", area, i -> {
        double n = size / 2 + random.nextInt(size);
        double x = binomial((int) n, 0.8 + 0.02 * normal());
        return point(i, x, n, x / n);
      }));
      all.add(series("rate", area, i -> {
        double n = size / 2 + random.nextInt(size);
        double x = poisson(n * 1.5 * Math.exp(0.1 * normal()));
        return point(i, x, n, x / n);
      }));
      all.add(series("value", area, i -> point(i, null, null, 20 + 3 * normal())));
      double[] own = random.doubles(MONTHS + 24, 1e-9, 1).map(Normal::quantile).toArray();
      double[] stock = own.clone();
      IntStream.range(1, own.length).forEach(i -> stock[i] += 0.9 * stock[i - 1]);
      all.add(series("stock", area, i -> point(i, null, null, 100 + 10 * stock[i + 24])));
      all.add(series("rolling", area, i -> point(i, null, null,
          100 + Arrays.stream(own, i + 13, i + 25).sum())));
    });
    return all;
  }

  private static Series series(String measure, String area, IntFunction<Point> point) {
    return new Series(measure, "value", area, level(area), PeriodKind.MONTH,
        IntStream.range(0, MONTHS).mapToObj(point).toList());
  }

  private static Point point(int month, Double numerator, Double denominator, double value) {
    return new Point(ChartSeries.month(month + 1), numerator, denominator, value, "", PeriodState.FINAL);
  }

  private Stream<String> areas() {
    return Stream.concat(Stream.of("99"), townships());
  }

  private Stream<String> townships() {
    return IntStream.rangeClosed(1, townships).mapToObj(i -> String.format(Locale.ROOT, "99%02d", i));
  }

  private static String level(String area) {
    return area.equals("99") ? "county" : "township";
  }

  private double normal() {
    return Normal.quantile(random.nextDouble(1e-9, 1));
  }

  private int binomial(int n, double share) {
    return (int) random.doubles(n).filter(u -> u < share).count();
  }

  private int poisson(double mean) {
    int count = 0;
    for (double sum = -Math.log(random.nextDouble(1e-12, 1)); sum < mean;
        sum -= Math.log(random.nextDouble(1e-12, 1))) {
      count++;
    }
    return count;
  }
}
