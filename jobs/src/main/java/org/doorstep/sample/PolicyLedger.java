package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** How each policy reached each village: two policies a month, one row for every village. */
final class PolicyLedger extends Ledger {
  static final int TABLE = 60;
  private static final byte[] POLICY = County.ascii("ZC");

  private final SheetForm form = form();
  private final Sheet sheet = world.sheet(form);
  private final byte[][] yesNo = form.codes("否", "是");
  private int released;
  private int village;
  private boolean applicable;
  private int posted;
  private boolean confirmed;
  private int minute;

  PolicyLedger(World world, Volume volume) {
    super(world, TABLE, volume);
  }

  /** Policies come out on the 6th and the 20th. */
  static Volume volume(Window window, County county) {
    return Volume.each(window, day -> {
      int ofMonth = LocalDate.ofEpochDay(day).getDayOfMonth();
      return ofMonth == 6 || ofMonth == 20 ? county.villages().size() : 0;
    });
  }

  private static SheetForm form() {
    Layout layout = Layout.csv(StandardCharsets.UTF_8, "文号,村居代码,发布日期,是否适用,张贴日期,村民确认,张贴人,更新时间");
    Faults faults = new Faults(layout.columns()).unknownArea("村居代码").blank("发布日期", "是否适用")
        .text("bad-date", "发布日期", "2025-02-30").text("bad-date", "张贴日期", "已贴")
        .text("implausible-date", "发布日期", "1900-01-01").text("implausible-date", "张贴日期", "2099-12-31")
        .text("bad-boolean", "村民确认", "部分").before("发布日期", "张贴日期").broken("wrong-field-count", "是否适用");
    return new SheetForm("policy_posting", "policies/政策到村-%s.csv", layout,
        new DateForm("yyyy-MM-dd", " HH:mm:ss", StandardCharsets.UTF_8), faults);
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    released = day;
    village = numberOfDay - 1;
    applicable = !dice.chance(50);
    int usual = world.effects().policyDays(world.county().townshipOf(village));
    int wait = dice.chance(60) ? dice.between(usual, usual * 5) : dice.between(1, usual * 2 - 1);
    posted = !applicable || dice.chance(35) ? NO_DAY : world.almanac().plusWorking(day, wait);
    confirmed = dice.chance(920);
    minute = dice.between(8 * 60 + 30, 17 * 60 + 29);
  }

  @Override
  int changedOn() {
    return isPosted() ? posted : released;
  }

  @Override
  void cells(Sheet out) {
    out.dayId(POLICY, released, 1);
    out.text(world.county().code(village));
    out.day(released);
    out.text(yesNo[applicable || mistaken ? 1 : 0]);
    out.day(isPosted() ? posted : NO_DAY);
    out.text(yesNo[isPosted() && confirmed ? 1 : 0]);
    out.id(Codes.CLERK, village % 90, 3);
    out.stamp(versionDay(), minute);
  }

  private boolean isPosted() {
    return posted != NO_DAY && posted <= seenOn;
  }
}
