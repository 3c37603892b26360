package org.doorstep.sample;

/**
 * What becomes of one petition, drawn once: every day on which something happens, also those still to come.
 * A reader of the exports sees only what had happened by the day of the export.
 */
final class PetitionLife {
  static final int NO_DAY = Sheet.NO_DAY;
  /** Positions of the statuses, also of the ends that a matter may come to. */
  static final int RECEIVED = 0;
  static final int ACCEPTED = 1;
  static final int REPLIED = 2;
  static final int CLOSED = 3;
  static final int WITHDRAWN = 4;
  static final int MISDIRECTED = 5;
  static final int TERMINATED = 6;
  static final int DUPLICATE = 7;

  /** Calendar days from acceptance to the written reply, by path; as data/rules/time_limits.csv has them. */
  private static final int[] LIMIT_DAYS = {60, 60, 45, 60, 60, 90};
  private static final int LONGEST_EXTENSION = 30;
  private static final Weighted CHANNELS = Weighted.of(8, 24, 23, 15, 30);
  private static final Weighted TOPICS = Weighted.of(6, 22, 9, 12, 28, 6, 17);
  private static final Weighted PATHS = Weighted.of(70, 4, 3, 10, 10, 3);
  private static final Weighted ENDS = Weighted.of(935, 0, 0, 0, 22, 20, 8, 15);

  int received;
  int place;
  int township;
  boolean atCounty;
  int channel;
  int topic;
  int path;
  int end;
  int persons;
  int accepted;
  int extended;
  int extensionDays;
  int reasonSent;
  boolean headApproved;
  int hearingDays;
  int replied;
  int closed;
  int withdrawn;

  private final Almanac almanac;
  private final Effects effects;
  private Dice dice;
  private int due;

  PetitionLife(World world) {
    almanac = world.almanac();
    effects = world.effects();
  }

  /** Draws the life of a matter that is received on the day at the place. */
  void live(int day, int where, int inTownship, Dice drawn) {
    dice = drawn;
    received = day;
    place = where;
    township = inTownship;
    atCounty = dice.chance(140);
    channel = CHANNELS.pick(dice);
    topic = TOPICS.pick(dice);
    path = PATHS.pick(dice);
    persons = dice.chance(45) ? dice.between(5, 28) : dice.skewed(1, 3);
    hearingDays = dice.chance(10) ? dice.between(3, 10) : 0;
    end = ENDS.pick(dice);
    clearDays();
    accept();
    if (end == CLOSED || end == TERMINATED) {
      extend();
      reply();
    }
  }

  private void clearDays() {
    accepted = NO_DAY;
    extended = NO_DAY;
    reasonSent = NO_DAY;
    replied = NO_DAY;
    closed = NO_DAY;
    withdrawn = NO_DAY;
    if (end == RECEIVED) {
      end = CLOSED;
    }
  }

  private void accept() {
    int wait = dice.chance(30) ? dice.between(16, 25) : dice.skewed(1, 13);
    if (end == WITHDRAWN) {
      withdrawn = almanac.onOrAfter(received + dice.between(2, 30));
    }
    boolean taken = end == CLOSED || end == TERMINATED || end == WITHDRAWN && received + wait < withdrawn - 4;
    if (taken) {
      accepted = almanac.onOrAfter(received + wait);
      due = accepted + LIMIT_DAYS[path];
    }
  }

  private void extend() {
    if (!dice.chance(60)) {
      return;
    }
    extensionDays = dice.chance(970) ? 5 * dice.between(2, 6) : 45;
    extended = almanac.onOrBefore(due - dice.between(1, 8));
    headApproved = dice.chance(940);
    reasonSent = dice.chance(950) ? extended : NO_DAY;
    if (headApproved && reasonSent != NO_DAY && extensionDays <= LONGEST_EXTENSION) {
      due += extensionDays;
    }
  }

  private void reply() {
    int least = effects.leastShareOfLimit(township);
    if (dice.chance(effects.petitionsOnTime(township, due))) {
      int days = (due - accepted) * dice.skewed(least, 97) / 100;
      int ready = Math.max(almanac.onOrAfter(accepted + days), afterExtension());
      replied = almanac.onOrBefore(Math.min(due, ready));
    } else if (dice.chance(600)) {
      replied = almanac.onOrAfter(due + dice.skewed(1, 90));
    }
    if (replied != NO_DAY && dice.chance(920)) {
      closed = almanac.onOrAfter(replied + dice.between(3, 33));
    }
  }

  private int afterExtension() {
    return extended == NO_DAY ? accepted : extended + 1;
  }

  /** The status that the system shows on the day. */
  int statusOn(int day) {
    boolean ended = end != CLOSED && day >= endDay();
    if (ended) {
      return end;
    }
    if (happened(closed, day)) {
      return CLOSED;
    }
    return happened(replied, day) ? REPLIED : happened(accepted, day) ? ACCEPTED : RECEIVED;
  }

  /** The last day up to the given one on which something happened. */
  int changedOn(int day) {
    int last = received;
    last = later(last, accepted, day);
    last = later(last, extended, day);
    last = later(last, replied, day);
    last = later(last, closed, day);
    last = later(last, withdrawn, day);
    return end == CLOSED ? last : later(last, endDay(), day);
  }

  static boolean happened(int event, int day) {
    return event != NO_DAY && event <= day;
  }

  private int endDay() {
    return switch (end) {
      case WITHDRAWN -> withdrawn;
      case TERMINATED -> closed == NO_DAY ? Integer.MAX_VALUE : closed + 20;
      default -> almanac.onOrAfter(received + 4);
    };
  }

  private static int later(int last, int event, int day) {
    return event != NO_DAY && event <= day ? Math.max(last, event) : last;
  }
}
