package org.doorstep.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Charts of ordinary and of hard data, by name, the same in every run. */
public final class Cases {

  static final ValueAxis PERCENT = ValueAxis.proportion(
      v -> String.format(Locale.ROOT, "%.1f%%", v * 100), v -> String.format(Locale.ROOT, "%.0f%%", v * 100));
  static final ValueAxis DAYS = ValueAxis.fromZero(Cases::number, Cases::number);
  static final ValueAxis FREE = ValueAxis.free(Cases::number, Cases::number);
  static final ControlWords WORDS = new ControlWords("均值", "上限", "下限", "目标", "本期没有数据");
  private static final String LONG = "桥头铺土家族苗族自治乡人民政府便民服务中心（含流动人口服务站）与石门坎村联合服务点";

  private Cases() {}

  /** All of them. */
  public static Map<String, Ink> all() {
    Map<String, Ink> all = new LinkedHashMap<>();
    all.put("control", control());
    all.put("control-rates", rates());
    all.put("control-one-point", control(1, 0.4, 0));
    all.put("control-equal", control(24, 0.5, 0));
    all.put("control-no-points", new ControlChart(ControlSeries.plain(List.of()), PERCENT, WORDS));
    all.put("control-all-missing", control(12, Double.NaN, 0));
    all.put("control-many-signals", manySignals());
    all.put("control-negative", negative());
    all.put("control-sixty", control(60, 0.7, 0.1));
    all.put("control-long-words", longWords());
    all.put("funnel", funnel(14, 3, "乡"));
    all.put("funnel-forty", funnel(40, 12, "镇"));
    all.put("funnel-long-names", funnel(14, 6, LONG));
    all.put("funnel-one", funnel(1, 1, "乡"));
    all.put("funnel-equal", funnelEqual());
    all.put("funnel-small", funnelSmall());
    all.put("funnel-none", funnel(0, 0, "乡"));
    all.put("survival", survival(2));
    all.put("survival-three", survival(3));
    all.put("survival-none", survival(0));
    all.put("tiles", tiles(14, "河口镇"));
    all.put("tiles-forty", tiles(40, LONG));
    all.put("spark", new Sparkline(series()));
    all.put("spark-none", new Sparkline(ControlSeries.plain(List.of())));
    all.put("bar", new BarRow(0.82, 1, 0.9, false));
    all.put("bar-beyond", new BarRow(1.7, 1, 0.9, true));
    all.put("bar-negative", BarRow.signed(-0.3, 1, Double.NaN, true));
    all.put("bar-unknown", new BarRow(Double.NaN, 0, Double.NaN, false));
    all.put("dots", dots(14, "河口镇", 9));
    all.put("dots-forty-long-names", dots(40, LONG, 9));
    all.put("dots-one", dots(1, "河口镇", 1));
    all.put("dots-many", dots(14, "Chengguan Town", 400));
    all.put("dots-none", dots(0, "", 0));
    all.put("ages-forty", ages(40, "河口镇"));
    all.put("ages-none", ages(0, ""));
    all.put("lorenz-equal", new LorenzChart(IntStream.range(1, 10).mapToObj(i ->
        new LorenzPoint(i / 10.0, i / 10.0, i == 5 ? "half" : "")).toList(),
        new LorenzWords("", "all alike", "villages", "contacts", "-")));
    all.put("lorenz-one", new LorenzChart(List.of(new LorenzPoint(0.5, 0, "half have 0.0%")),
        new LorenzWords("", "all alike", "villages", "contacts", "-")));
    all.put("lorenz-none", new LorenzChart(List.of(), new LorenzWords("", "", "", "", "no villages")));
    all.put("pairs-equal", new PairChart(IntStream.range(0, 14).mapToObj(i -> new PairRow("河口镇", 0.07, 0.07, false))
        .toList(), PERCENT, new PairWords("需求占比", "拨付占比", "本期没有数据")));
    all.put("pairs-negative", new PairChart(List.of(new PairRow("河口镇", -0.3, 0.1, true),
        new PairRow("石门镇", Double.NaN, Double.NaN, false)), FREE, new PairWords("上年", "本年", "本期没有数据")));
    all.put("spark-one", new Sparkline(ControlSeries.plain(List.of(point(0, 0.4, 0.1)))));
    all.put("spark-equal", new Sparkline(ControlSeries.plain(IntStream.range(0, 13)
        .mapToObj(i -> point(i, 0.5, 0)).toList())));
    all.put("tiles-one", tiles(1, LONG));
    all.put("tiles-none", tiles(0, ""));
    all.put("lorenz", lorenz("四成人口得 23%"));
    all.put("lorenz-long", lorenz(LONG));
    all.put("pairs", pairs(14, "河口镇"));
    all.put("pairs-forty", pairs(40, LONG));
    all.put("pairs-none", pairs(0, ""));
    all.put("ages", ages(5, "信访"));
    all.put("ages-fourteen", ages(14, LONG));
    return all;
  }

  private static LorenzChart lorenz(String label) {
    List<LorenzPoint> points = IntStream.range(1, 10).mapToObj(i ->
        new LorenzPoint(i / 10.0, Math.pow(i / 10.0, 1.6), i == 4 ? label : "")).toList();
    return new LorenzChart(points, new LorenzWords("基尼系数 0.26", "完全均等线",
        "累计人口（按人均由少到多）", "累计服务资源", "本期没有数据"));
  }

  private static PairChart pairs(int count, String name) {
    Random random = new Random(5);
    List<PairRow> rows = IntStream.range(0, count).mapToObj(i -> new PairRow(name,
        0.03 + 0.1 * random.nextDouble(), i == 2 ? Double.NaN : 0.03 + 0.1 * random.nextDouble(),
        i == 4)).toList();
    return new PairChart(rows, PERCENT, new PairWords("需求占比", "拨付占比", "本期没有数据"));
  }

  private static DotRows dots(int count, String name, int most) {
    return new DotRows(IntStream.range(0, count).mapToObj(i -> new DotRow(name, most * (i % 5) / 5L,
        Math.max(1, most - i % 3))).toList(), "本期没有数据");
  }

  private static AgeChart ages(int count, String name) {
    List<AgeRow> rows = IntStream.range(0, count).mapToObj(i ->
        new AgeRow(name, List.of(Math.max(0, 120L - 8 * i), 40L, 12L + i, i % 3 * 5L))).toList();
    return new AgeChart(List.of("未到期", "超期 1–15 日", "16–60 日", "60 日以上"), rows, "本期没有数据");
  }

  static ControlPoint point(int i, double value, double spread) {
    Limits limits = Double.isNaN(value) ? Limits.NONE : new Limits(value - spread, value, value + spread);
    return new ControlPoint(month(i), value, limits, 0, PointMark.NORMAL, "");
  }

  static String month(int i) {
    return String.format(Locale.ROOT, "%02d-%02d", 24 + i / 12, i % 12 + 1);
  }

  static ControlChart control(int n, double center, double noise) {
    Random random = new Random(7);
    List<ControlPoint> points = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double value = center + noise * (random.nextDouble() - 0.5);
      points.add(new ControlPoint(month(i), value, new Limits(center - noise, center, center + noise), 0,
          PointMark.NORMAL, i == n - 1 ? number(value) : ""));
    }
    return new ControlChart(ControlSeries.plain(points), FREE, WORDS);
  }

  /** Two phases, a gap, a signal, an event and a provisional last month. */
  public static ControlSeries series() {
    double[] days = {44, 44.3, 41.5, 43.6, 45, 40, 43.2, 44.6, 53, 40.4, 39, Double.NaN,
      43.4, 40.2, 30.1, 32.7, 29, 30.8, 31.1, 28.9, 32.2, 34.1, 30.2, 33.6};
    List<ControlPoint> points = new ArrayList<>();
    for (int i = 0; i < days.length; i++) {
      boolean before = i < 14;
      PointMark mark = i == 8 ? PointMark.SIGNAL : i == 23 ? PointMark.PROVISIONAL : PointMark.NORMAL;
      String label = i == 8 ? "24-09  53" : i == 23 ? "33.6（初步）" : "";
      points.add(new ControlPoint(month(i), days[i],
          before ? new Limits(33.6, 43, 52.4) : new Limits(24.3, 31.3, 38.2), before ? 0 : 1, mark, label));
    }
    return new ControlSeries(points, List.of(new EventNote(14, "一窗通办上线")), false, 30);
  }

  public static ControlChart control() {
    return new ControlChart(series(), DAYS, WORDS);
  }

  /** Limits that vary with the base of each month. */
  public static ControlChart rates() {
    Random random = new Random(3);
    List<ControlPoint> points = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double half = 0.05 + 0.04 * random.nextDouble();
      double value = i == 23 ? 0.97 : 0.82 + half * (random.nextDouble() - 0.5) * 1.6;
      points.add(new ControlPoint(month(i), value, new Limits(0.82 - half, 0.82, Math.min(1, 0.82 + half)), 0,
          i == 23 ? PointMark.SIGNAL : PointMark.NORMAL, i == 23 ? "97.0%" : ""));
    }
    return new ControlChart(new ControlSeries(points, List.of(), true, 0.95), PERCENT, WORDS);
  }

  private static ControlChart manySignals() {
    List<ControlPoint> points = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      double value = i % 2 == 0 ? 61 + i * 0.1 : 39 - i * 0.1;
      points.add(new ControlPoint(month(i), value, new Limits(45, 50, 55), 0,
          PointMark.SIGNAL, month(i) + " 超出界限"));
    }
    List<EventNote> events = IntStream.range(0, 8)
        .mapToObj(i -> new EventNote(3 * i, "第" + i + "号事项：系统切换与乡镇合并")).toList();
    return new ControlChart(new ControlSeries(points, events, false, 52), DAYS, WORDS);
  }

  private static ControlChart negative() {
    List<ControlPoint> points = IntStream.range(0, 13)
        .mapToObj(i -> i == 5 ? point(i, Double.NaN, 0) : point(i, -1_250_000 - 30_000 * i, 200_000))
        .toList();
    return new ControlChart(ControlSeries.plain(points), FREE, WORDS);
  }

  private static ControlChart longWords() {
    ControlWords words = new ControlWords(LONG, LONG, LONG, LONG, LONG);
    List<EventNote> events = List.of(new EventNote(0, LONG), new EventNote(23, LONG),
        new EventNote(24, LONG));
    ControlSeries base = series();
    return new ControlChart(new ControlSeries(base.points(), events, true, 31.3), DAYS, words);
  }

  /** A funnel with so many areas, of which so many stand out. */
  public static FunnelChart funnel(int areas, int flagged, String suffix) {
    Random random = new Random(11);
    List<FunnelPoint> points = new ArrayList<>();
    for (int i = 0; i < areas; i++) {
      double base = 20 + 900 * random.nextDouble() * random.nextDouble();
      double half = 1.5 * Math.sqrt(0.116 * 0.884 / base);
      boolean out = i < flagged;
      double value = out
          ? Math.max(0, 0.116 + (i % 3 == 2 ? -2.6 : 2.9) * half)
          : Math.max(0, 0.116 + half * (random.nextDouble() * 2 - 1));
      points.add(new FunnelPoint("第" + (i + 1) + suffix, base, value, !out ? FunnelPoint.Flag.NONE
          : i % 3 == 2 ? FunnelPoint.Flag.BELOW : FunnelPoint.Flag.ABOVE));
    }
    return new FunnelChart(points, limits(950), PERCENT,
        new FunnelWords("全县", "95%", "99.8%", "到期件数（件）", "本期没有数据"));
  }

  /** Few areas, none with more than fourteen matters, one of them the reader's own. */
  static FunnelChart funnelSmall() {
    List<FunnelPoint> points = IntStream.rangeClosed(10, 14)
        .mapToObj(base -> new FunnelPoint("Liudu Township", base,
        1 - (15.0 - base) / 100, base == 10 ? FunnelPoint.Flag.OWN : FunnelPoint.Flag.NONE)).toList();
    List<FunnelLimit> limits = IntStream.rangeClosed(10, 16).mapToObj(base -> new FunnelLimit(base, 0.92,
        new FunnelLimit.Band(0.55 + base / 100.0, 0.99), new FunnelLimit.Band(0.4 + base / 100.0, 1)))
        .toList();
    return new FunnelChart(points, limits, PERCENT,
        new FunnelWords("County", "95%", "99.8%", "Matters due", "-"));
  }

  private static FunnelChart funnelEqual() {
    List<FunnelPoint> points = IntStream.range(0, 40)
        .mapToObj(i -> new FunnelPoint("河口镇", 100, 0.5, FunnelPoint.Flag.ABOVE)).toList();
    return new FunnelChart(points, limits(100), PERCENT,
        new FunnelWords("全县", "95%", "99.8%", "到期件数（件）", "本期没有数据"));
  }

  private static List<FunnelLimit> limits(int until) {
    List<FunnelLimit> limits = new ArrayList<>();
    for (int base = 10; base <= until; base += 10) {
      double sd = Math.sqrt(0.116 * 0.884 / base);
      limits.add(new FunnelLimit(base, 0.116,
          new FunnelLimit.Band(Math.max(0, 0.116 - 1.96 * sd), 0.116 + 1.96 * sd),
          new FunnelLimit.Band(Math.max(0, 0.116 - 3.09 * sd), 0.116 + 3.09 * sd)));
    }
    return limits;
  }

  /** Survival curves of so many groups. */
  public static SurvivalChart survival(int groups) {
    List<SurvivalCurve> curves = new ArrayList<>();
    String[] names = {"线上受理", "窗口受理", "信件"};
    double[] pace = {0.045, 0.028, 0.02};
    for (int g = 0; g < groups; g++) {
      curves.add(curve(names[g], pace[g], 70 - 10L * g));
    }
    return new SurvivalChart(curves, 90, PERCENT,
        new SurvivalWords("受理后天数", "尚未办结（件）", "本期没有数据"));
  }

  private static SurvivalCurve curve(String name, double pace, long start) {
    List<SurvivalStep> steps = new ArrayList<>();
    double median = Double.NaN;
    for (int day = 1; day <= 88; day += 3) {
      double share = Math.exp(-pace * day);
      median = share <= 0.5 && Double.isNaN(median) ? day : median;
      double half = 0.25 * Math.sqrt(share * (1 - share));
      steps.add(new SurvivalStep(day, Math.round(start * share), day % 4 == 0 ? 1 : 0, share,
          Math.max(0, share - half), Math.min(1, share + half)));
    }
    return new SurvivalCurve(name, steps, median, "中位 " + number(median) + " 天");
  }

  private static TileGrid tiles(int count, String name) {
    List<Tile> tiles = IntStream.range(0, count)
        .mapToObj(i -> new Tile(name, (i * 7 % 12) + " / 12", i % 5, i == 4)).toList();
    return new TileGrid(tiles, 7);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 1000 ? "%.1f" : "%,.0f", value)
        .replaceAll("\\.0$", "").replace('-', '\u2212');
  }
}
