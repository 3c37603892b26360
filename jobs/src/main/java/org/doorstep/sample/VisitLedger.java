package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The visit log: one row per visit, in the file of the month in which it was entered. */
final class VisitLedger extends Ledger {
  static final int TABLE = 20;
  private static final Weighted PURPOSES = Weighted.of(30, 20, 25, 10, 15);
  private static final Weighted NOTICES = Weighted.of(35, 20, 45);
  private static final byte[] VISIT = County.ascii("ZF");

  private final SheetForm form = form();
  private final Sheet visits = world.sheet(form);
  private final VisitPlaces places = new VisitPlaces(world);
  private final byte[][] purposes = form.codes("检查", "调研", "帮扶", "办实事", "接访");
  private final byte[][] notices = form.codes("未通知", "当日通知", "提前通知");
  private final byte[][] yesNo = form.codes("否", "是");
  private final byte[][] notes = form.codes("查看台账", "走访重点户，了解服务需求", "", "现场答复政策咨询", "协调办理证件",
      "无", "与村干部座谈，收集意见建议若干条，均已登记转办");
  private final byte[] official = form.bytes("样本干部-");
  private int entered;
  private int visited;
  private int number;
  private int place;
  private int township;
  private byte[] unit;
  private int purpose;
  private int notice;
  private int officials;
  private int officialNumber;
  private int minutesOnSite;
  private int households;
  private int issues;
  private int finding;
  private int forms;
  private int hostMinutes;
  private int note;
  private int minute;

  VisitLedger(World world, Volume volume) {
    super(world, TABLE, volume);
  }

  private static SheetForm form() {
    Layout layout = Layout.csvWithMark("走访编号,走访日期,地区代码,单位代码,目的,通知方式,有人陪同,干部代码,干部人数,"
        + "停留分钟,走访户数,发现问题数,有记录,要求填表数,基层接待分钟,录入日期,手机号,备注,修改时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("走访日期", "目的", "走访户数")
        .text("unknown-code", "目的", "参观", "X").text("unknown-code", "通知方式", "不详")
        .text("bad-date", "走访日期", "2025年2月30日", "45821").text("bad-date", "录入日期", "昨天")
        .text("implausible-date", "走访日期", "1900年1月1日").text("implausible-date", "录入日期", "2099年1月1日")
        .text("bad-number", "走访户数", "若干", "2户").text("negative-count", "发现问题数", "-1")
        .text("negative-count", "基层接待分钟", "-30").text("bad-boolean", "有记录", "大概")
        .before("entered-before-visit", "走访日期", "录入日期").broken("wrong-field-count", "走访户数");
    return new SheetForm("visit", "visits/走访记录-%s.csv", layout,
        new DateForm("yyyy年M月d日", " HH:mm", StandardCharsets.UTF_8), faults);
  }

  @Override
  List<Sheet> sheets() {
    return List.of(visits);
  }

  @Override
  void live(int day, int numberOfDay) {
    entered = day;
    number = numberOfDay;
    visited = world.almanac().onOrBefore(day - dice.skewed(0, 3));
    int village = places.pick(visited, dice);
    township = world.county().townshipOf(village);
    place = dice.chance(100) ? world.county().placeOfTownship(township) : village;
    unit = dice.chance(620) ? Codes.TOWNSHIP_OFFICES[township]
        : dice.chance(600) ? Codes.COUNTY_SERVICE : Codes.COUNTY_RECEPTION;
    purpose = PURPOSES.pick(dice);
    notice = NOTICES.pick(dice);
    officials = dice.skewed(1, 5);
    officialNumber = dice.below(600);
    encounter();
    minute = dice.between(8 * 60 + 30, 17 * 60 + 59);
  }

  private void encounter() {
    minutesOnSite = dice.between(10, 240);
    boolean empty = dice.chance(30);
    households = empty ? 0 : dice.skewed(1, 9);
    finding = empty || !dice.chance(640) ? 0 : 1;
    issues = finding == 0 ? 0 : dice.skewed(0, 4);
    forms = dice.skewed(0, 4);
    int usual = 15 + dice.between(0, 12) * 5 + forms * 15;
    hostMinutes = usual * world.effects().hostMinutesPercent(township, visited) / 100;
    note = dice.below(notes.length);
  }

  @Override
  int changedOn() {
    return entered;
  }

  @Override
  void cells(Sheet sheet) {
    sheet.dayId(VISIT, entered, number);
    sheet.day(visited);
    sheet.text(world.county().code(mistaken ? world.county().placeOfTownship(township) : place));
    sheet.text(unit);
    sheet.text(purposes[purpose]);
    sheet.text(notices[notice]);
    sheet.text(yesNo[notice == 0 ? 0 : 1]);
    sheet.id(official, officialNumber, 4);
    sheet.number(officials);
    sheet.numberOrNone(minutesOnSite, minutesOnSite > 30 || note > 0);
    sheet.number(mistaken ? households + 1 : households);
    sheet.number(issues);
    sheet.text(yesNo[finding]);
    sheet.number(forms);
    sheet.number(hostMinutes);
    sheet.day(entered);
    sheet.id(Codes.PHONE, officialNumber, 7);
    sheet.text(notes[note]);
    sheet.stamp(versionDay(), minute);
  }
}
