package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Monthly stock reports of the service points, handed in on the third of the next month. */
final class StockLedger extends Ledger {
  static final int TABLE = 70;
  private static final int ITEMS = 4;
  private static final int REPORT_DAY = 3;
  private static final int MEAN_OUTAGE_DAYS = 8;

  private final SheetForm form = form();
  private final Sheet sheet = world.sheet(form);
  private final List<Unit> points = world.county().points();
  private final byte[][] pointCodes = new byte[points.size()][];
  private final byte[][] areaCodes = new byte[points.size()][];
  private final byte[][] items = form.codes("YJ01", "YJ02", "YJ03", "YJ04");
  private int reported;
  private int month;
  private int point;
  private int item;
  private int daysInScope;
  private int daysOut;
  private boolean missing;
  private int minute;

  StockLedger(World world, Volume volume) {
    super(world, TABLE, volume);
    for (int at = 0; at < pointCodes.length; at++) {
      pointCodes[at] = County.ascii(points.get(at).code());
      areaCodes[at] = County.ascii(points.get(at).area());
    }
  }

  static Volume volume(Window window, County county) {
    int rows = county.points().size() * ITEMS;
    return Volume.each(window, day -> LocalDate.ofEpochDay(day).getDayOfMonth() == REPORT_DAY ? rows : 0);
  }

  private static SheetForm form() {
    Layout layout = Layout.csvWithMark("点位编码,药具编码,报告月份,地区代码,应供天数,断供天数,填报人,填报时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("应供天数", "报告月份")
        .text("bad-date", "报告月份", "2025-13-01", "六月")
        .text("implausible-date", "报告月份", "1900-01-01", "2099-01-01")
        .text("bad-number", "断供天数", "两天", "0.5").text("negative-count", "断供天数", "-4")
        .text("part-exceeds-whole", "断供天数", "60").broken("wrong-field-count", "地区代码");
    return new SheetForm("stock_report", "supplies/药具库存-%s.csv", layout,
        new DateForm("yyyy-MM-dd", " HH:mm", StandardCharsets.UTF_8), faults);
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    reported = day;
    LocalDate start = LocalDate.ofEpochDay(day).minusMonths(1).withDayOfMonth(1);
    month = (int) start.toEpochDay();
    point = (numberOfDay - 1) / ITEMS;
    item = (numberOfDay - 1) % ITEMS;
    daysInScope = start.lengthOfMonth();
    int outDaysPerMille = world.effects().stockOutDays(points.get(point).township(), month);
    boolean out = dice.chance(outDaysPerMille * daysInScope / MEAN_OUTAGE_DAYS);
    daysOut = out ? dice.between(2, 2 * MEAN_OUTAGE_DAYS - 2) : 0;
    missing = dice.chance(15);
    minute = dice.between(8 * 60 + 30, 17 * 60 + 29);
  }

  @Override
  boolean isReported() {
    return !missing;
  }

  @Override
  int changedOn() {
    return reported;
  }

  @Override
  void cells(Sheet out) {
    out.text(pointCodes[point]);
    out.text(items[item]);
    out.day(month);
    out.text(areaCodes[point]);
    out.number(daysInScope);
    out.number(mistaken ? Math.min(daysInScope, daysOut + 1) : daysOut);
    out.id(Codes.CLERK, point, 3);
    out.stamp(versionDay(), minute);
  }
}
