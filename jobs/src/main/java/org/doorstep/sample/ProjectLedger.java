package org.doorstep.sample;

import java.time.LocalDate;
import java.util.List;

/** Projects and what hangs on them, one file per year of approval. */
final class ProjectLedger extends Ledger {
  static final int TABLE = 80;
  private static final int[] SHARE_OF_YEAR = {0, 40, 100, 100, 70, 40, 20, 15, 10, 5, 0, 0};
  private static final Weighted TYPES = Weighted.of(34, 22, 18, 18, 8);
  private static final Weighted ORIGINS = Weighted.of(70, 18, 7, 5);
  private static final int[] LEAST_COST = {400, 600, 150, 100, 500};
  private static final byte[] PROJECT = County.ascii("XM");

  private final SheetForm form = ProjectForms.projects();
  private final Sheet sheet = world.sheet(form);
  private final byte[][] types = form.codes("服务站", "文化站", "阅览室", "家庭文化大院", "灾后重建");
  private final byte[][] origins = form.codes("需求清单", "乡镇申报", "企业申报", "应急");
  private final ProjectFollowUp followUp = new ProjectFollowUp(this);
  private final Weighted usual;
  private final Weighted favouring;
  private int approved;
  private int number;
  private int place;
  private int type;
  private int origin;
  private int buildDays;
  private int cost;
  private int minute;

  ProjectLedger(World world, Volume volume) {
    super(world, TABLE, volume);
    usual = townships(Integer.MIN_VALUE);
    favouring = townships(Integer.MAX_VALUE);
  }

  /** About sixty projects a year, a few more in a larger sample. */
  static Volume volume(World world, long records) {
    Window window = world.window();
    double years = (window.until() - window.from() + 1) / 365.25;
    long total = Math.round(years * (50 + 10 * Math.log10(1 + records / 2_000.0)));
    return Volume.spread(window, total, day ->
        SHARE_OF_YEAR[LocalDate.ofEpochDay(day).getMonthValue() - 1] * world.almanac().busy(day) / 1_000);
  }

  private Weighted townships(int day) {
    int[] weights = new int[world.county().townships().size()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = NeedLedger.points(world.county(), at) * world.effects().shareOfProjects(at, day);
    }
    return Weighted.of(weights);
  }

  @Override
  boolean isYearly() {
    return true;
  }

  @Override
  int lifeDays() {
    return 1_000;
  }

  @Override
  List<Sheet> sheets() {
    return followUp.withFirst(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    approved = day;
    number = numberOfDay;
    int township = (world.effects().isFavouring(day) ? favouring : usual).pick(dice);
    do {
      place = world.county().anyVillage(dice);
    } while (world.county().townshipOf(place) != township);
    type = TYPES.pick(dice);
    origin = ORIGINS.pick(dice);
    buildDays = dice.between(240, 480);
    cost = LEAST_COST[type] * dice.between(10, 60);
    minute = dice.between(8 * 60 + 30, 17 * 60 + 29);
  }

  @Override
  int changedOn() {
    return approved;
  }

  @Override
  void children(long index) {
    followUp.write(index);
  }

  @Override
  void cells(Sheet out) {
    projectId(out);
    out.text(form.bytes(world.county().place(place).nameZh() + (type < 2 ? "服务阵地建设" : "惠民项目")));
    out.text(types[mistaken ? 0 : type]);
    area(out);
    out.day(approved);
    out.day(approved + buildDays);
    out.number(LocalDate.ofEpochDay(approved).getYear());
    out.hundredths(cost);
    out.text(origins[origin]);
    out.id(Codes.CLERK, number, 3);
    out.stamp(versionDay(), minute);
  }

  void projectId(Sheet out) {
    out.dayId(PROJECT, approved, number);
  }

  void area(Sheet out) {
    out.text(world.county().code(place));
  }

  int township() {
    return world.county().townshipOf(place);
  }

  int approved() {
    return approved;
  }

  int buildDays() {
    return buildDays;
  }

  /** The funds in fen; the export gives hundredths of ten thousand yuan. */
  long costFen() {
    return cost * 10_000L;
  }

  int minute() {
    return minute;
  }
}
