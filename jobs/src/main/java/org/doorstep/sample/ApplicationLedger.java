package org.doorstep.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Applications at the service windows, in the file of the month of receipt. */
final class ApplicationLedger extends Ledger {
  static final int TABLE = 40;
  /** Working days by item type; as data/rules/time_limits.csv has them. */
  private static final int[] LIMIT_WORKING_DAYS = {15, 30, 30, 15, 95, 20};
  private static final Weighted ITEMS = Weighted.of(44, 14, 6, 26, 1, 9);
  private static final byte[] APPLICATION = County.ascii("SL");

  private final SheetForm form = form();
  private final Sheet sheet = world.sheet(form);
  private final byte[][] items = form.codes("01", "02", "03", "04", "05", "06");
  private final byte[][] groups = form.codes("1", "2");
  private final byte[] person = form.bytes("样本-");
  private int received;
  private int number;
  private int place;
  private int township;
  private int item;
  private int completed;
  private int withdrawn;
  private int stopDays;
  private int trips;
  private int group;
  private int personNumber;
  private int minute;

  ApplicationLedger(World world, Volume volume) {
    super(world, TABLE, volume);
  }

  private static SheetForm form() {
    Layout layout = Layout.csv(StandardCharsets.UTF_8,
        "SLH,SXLX,DQDM,DWDM,SLRQ,BJRQ,CHRQ,TJTS,PTCS,RYLB,SQRDM,SFZH,XGSJ");
    Faults faults = new Faults(layout.columns()).unknownArea("DQDM").blank("SLRQ", "SXLX", "RYLB")
        .text("unknown-code", "SXLX", "99").text("unknown-code", "RYLB", "3")
        .text("bad-date", "SLRQ", "20250230", "2025-3-1").text("bad-date", "BJRQ", "已办")
        .text("implausible-date", "SLRQ", "19000101").text("implausible-date", "BJRQ", "20991231")
        .text("bad-number", "PTCS", "多次").text("negative-count", "PTCS", "-1")
        .text("negative-count", "TJTS", "-3").before("SLRQ", "BJRQ").broken("wrong-field-count", "TJTS");
    return new SheetForm("application", "applications/BLSX-%s.csv", layout,
        new DateForm("yyyyMMdd", "HHmmss", StandardCharsets.UTF_8), faults);
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    received = day;
    number = numberOfDay;
    place = world.county().anyPlace(dice, 120);
    township = world.county().townshipOf(place);
    item = ITEMS.pick(dice);
    stopDays = dice.chance(50) ? dice.between(3, 10) : 0;
    trips = dice.chance(560) ? 1 : dice.chance(600) ? 0 : dice.skewed(2, 5);
    group = dice.chance(110) ? 1 : 0;
    personNumber = dice.below(900_000);
    minute = dice.between(8 * 60 + 30, 17 * 60 + 29);
    completed = NO_DAY;
    withdrawn = NO_DAY;
    finish();
  }

  private void finish() {
    Almanac almanac = world.almanac();
    if (dice.chance(20)) {
      withdrawn = almanac.onOrAfter(received + dice.between(1, 12));
      return;
    }
    int limit = LIMIT_WORKING_DAYS[item];
    int due = almanac.plusWorking(received, limit);
    if (dice.chance(world.effects().applicationsOnTime(township, due))) {
      completed = almanac.plusWorking(received, dice.between(1, limit * 9 / 10));
    } else if (dice.chance(750)) {
      completed = almanac.plusWorking(due, stopDays + dice.skewed(2, 30));
    }
  }

  @Override
  int changedOn() {
    return Math.max(received, Math.max(seen(completed), seen(withdrawn)));
  }

  @Override
  void cells(Sheet out) {
    out.dayId(APPLICATION, received, number);
    out.text(items[mistaken ? 0 : item]);
    out.text(world.county().code(mistaken ? world.county().placeOfTownship(township) : place));
    out.text(trips == 0 ? Codes.COUNTY_HALL : Codes.TOWNSHIP_OFFICES[township]);
    out.day(received);
    out.day(seen(completed));
    out.day(seen(withdrawn));
    out.number(stopDays);
    out.number(mistaken ? trips + 1 : trips);
    out.text(groups[group]);
    out.id(person, personNumber, 6);
    out.id(person, 900_000L + personNumber, 7);
    out.stamp(versionDay(), minute);
  }

  private int seen(int event) {
    return event <= seenOn ? event : NO_DAY;
  }
}
