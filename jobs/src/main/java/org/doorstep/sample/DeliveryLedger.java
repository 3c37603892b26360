package org.doorstep.sample;

import java.nio.charset.Charset;
import java.util.List;

/** Planned deliveries to villages, in the file of the month in which they were planned. */
final class DeliveryLedger extends Ledger {
  static final int TABLE = 50;
  private static final Charset GB = Charset.forName("GB18030");
  private static final Weighted KINDS = Weighted.of(25, 12, 28, 20, 15);
  private static final Weighted CONFIRMED = Weighted.of(72, 20, 8);
  private static final int NOBODY = 2;
  private static final byte[] DELIVERY = County.ascii("SD");

  private final SheetForm form = form();
  private final Sheet sheet = world.sheet(form);
  private final byte[][] kinds = form.codes("政策", "法规", "知识", "药具", "办事流程");
  private final byte[][] groups = form.codes("户籍人口", "流动人口");
  private final byte[][] starters = form.codes("主动", "应需");
  private final byte[][] confirmers = form.codes("本人", "工作人员", "无");
  private final byte[][] yesNo = form.codes("N", "Y");
  private int planned;
  private int number;
  private int place;
  private int township;
  private int kind;
  private int group;
  private int starter;
  private int due;
  private int delivered;
  private int confirmed;
  private boolean refused;
  private int refusedOn;
  private int minute;

  DeliveryLedger(World world, Volume volume) {
    super(world, TABLE, volume);
  }

  private static SheetForm form() {
    Layout layout = Layout.csv(GB, "送达编号,类别,地区代码,单位代码,对象类别,发起方式,应送达日期,实际送达日期,签收方式,是否拒收,"
        + "经手人,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("地区代码").blank("应送达日期", "类别", "发起方式")
        .text("unknown-code", "类别", "宣传品").text("unknown-code", "签收方式", "代签")
        .text("bad-date", "应送达日期", "2025/2/30", "月底前").text("bad-date", "实际送达日期", "已送")
        .text("implausible-plan-date", "应送达日期", "1900/1/1", "2099/1/1")
        .text("implausible-date", "实际送达日期", "2099/12/31").text("bad-boolean", "是否拒收", "?")
        .broken("wrong-field-count", "对象类别");
    return new SheetForm("delivery", "deliveries/送达登记-%s.csv", layout,
        new DateForm("yyyy/M/d", " HH:mm", GB), faults);
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    planned = day;
    number = numberOfDay;
    place = world.county().anyPlace(dice, 80);
    township = world.county().townshipOf(place);
    kind = KINDS.pick(dice);
    group = dice.chance(130) ? 1 : 0;
    starter = dice.chance(700) ? 0 : 1;
    due = world.almanac().onOrAfter(day + dice.between(7, 40));
    minute = dice.between(8 * 60 + 30, 17 * 60 + 29);
    confirmed = CONFIRMED.pick(dice);
    deliver();
  }

  private void deliver() {
    delivered = NO_DAY;
    refused = dice.chance(12);
    refusedOn = world.almanac().onOrAfter(planned + 5);
    if (refused) {
      return;
    }
    if (dice.chance(world.effects().deliveriesOnTime(township, due))) {
      delivered = world.almanac().onOrBefore(due - dice.skewed(0, due - planned - 1));
      delivered = Math.max(delivered, planned);
    } else if (dice.chance(700)) {
      delivered = world.almanac().onOrAfter(due + dice.skewed(1, 40));
    }
  }

  @Override
  int changedOn() {
    int last = refused ? refusedOn : delivered;
    return last != NO_DAY && last <= seenOn ? Math.max(planned, last) : planned;
  }

  @Override
  void cells(Sheet out) {
    boolean done = delivered != NO_DAY && delivered <= seenOn;
    out.dayId(DELIVERY, planned, number);
    out.text(kinds[mistaken ? 0 : kind]);
    out.text(world.county().code(mistaken ? world.county().placeOfTownship(township) : place));
    out.text(Codes.TOWNSHIP_OFFICES[township]);
    out.text(groups[group]);
    out.text(starters[starter]);
    out.day(due);
    out.day(done ? delivered : NO_DAY);
    out.text(confirmers[done ? confirmed : NOBODY]);
    out.text(yesNo[refused && refusedOn <= seenOn ? 1 : 0]);
    out.id(Codes.CLERK, number % 90, 3);
    out.stamp(versionDay(), minute);
  }
}
