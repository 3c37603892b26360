package org.doorstep.sample;

/**
 * Whether a petitioner is asked after the reply if the matter is settled, and what comes of it: for one matter in
 * twelve, by a sequence of its own.
 */
final class PetitionCallback {
  private static final int TABLE = 13;
  private static final int SAMPLED = 80;
  private static final int EARLIEST_DAYS = 15;
  private static final int LATEST_DAYS = 100;
  private static final Weighted RESULTS = Weighted.of(78, 12, 10);

  private final World world;
  private final Dice dice = new Dice();
  private final byte[][] results = PetitionForms.matters().codes("已化解", "未化解", "未联系上");
  private int askedOn;
  private int result;

  PetitionCallback(World world) {
    this.world = world;
  }

  /** Draws it for the matter with this reply and person's number. */
  void live(int replied, long number) {
    dice.start(world.seed(), TABLE, replied * 1_000_000L + number);
    boolean isSampled = replied != Sheet.NO_DAY && dice.chance(SAMPLED);
    askedOn = isSampled ? world.almanac().onOrAfter(replied + dice.between(EARLIEST_DAYS, LATEST_DAYS)) : Sheet.NO_DAY;
    result = RESULTS.pick(dice);
  }

  /** The day of the call, if it has come by then; the least day otherwise. */
  int changedOn(int day) {
    return PetitionLife.happened(askedOn, day) ? askedOn : Sheet.NO_DAY;
  }

  /** Writes its two cells as of a day. */
  void cells(Sheet sheet, int day) {
    sheet.day(changedOn(day));
    sheet.text(PetitionLife.happened(askedOn, day) ? results[result] : new byte[0]);
  }
}
