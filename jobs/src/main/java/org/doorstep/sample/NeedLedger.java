package org.doorstep.sample;

import java.time.LocalDate;
import java.util.List;

/** The yearly list of what each township needs, published on 15 January, and on the sample's first day. */
final class NeedLedger extends Ledger {
  static final int TABLE = 90;

  private final Sheet sheet = world.sheet(ProjectForms.needs());
  private int published;
  private int township;
  private int points;

  NeedLedger(World world, Volume volume) {
    super(world, TABLE, volume);
  }

  static Volume volume(Window window, County county) {
    int firstYear = LocalDate.ofEpochDay(window.from()).getYear();
    return Volume.each(window, day -> {
      LocalDate date = LocalDate.ofEpochDay(day);
      boolean yearly = date.getMonthValue() == 1 && date.getDayOfMonth() == 15 && date.getYear() > firstYear;
      return yearly || day == window.from() ? county.townships().size() : 0;
    });
  }

  /** The usual need of a township: residents, counting those of remote villages twice, in hundreds. */
  static int points(County county, int township) {
    int sum = 0;
    for (Area village : county.villages()) {
      if (village.township() == township) {
        sum += (village.registered() + village.floating()) * (village.remote() ? 2 : 1);
      }
    }
    return sum / 100;
  }

  @Override
  boolean isYearly() {
    return true;
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    published = day;
    township = numberOfDay - 1;
    points = points(world.county(), township) * dice.between(92, 108) / 100;
  }

  @Override
  int changedOn() {
    return published;
  }

  @Override
  void cells(Sheet out) {
    out.number(LocalDate.ofEpochDay(published).getYear());
    out.text(world.county().code(world.county().placeOfTownship(township)));
    out.number(mistaken ? points + 20 : points);
    out.day(published);
    out.stamp(versionDay(), 9 * 60);
  }
}
