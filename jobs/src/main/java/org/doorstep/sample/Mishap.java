package org.doorstep.sample;

/** What goes wrong with the export of one entity: nothing for most, drawn from its number alone. */
final class Mishap {
  /** What happened; {@code MENDED} is a bad row that a later file repairs. */
  enum Kind { NONE, LATE, CORRECTED, REPEATED, REPEATED_LATER, BAD, MENDED }

  /** The longest time between an entity's day and its second file. */
  static final int LONGEST_LAG = 58;

  private static final int PARTS = 10_000;
  private static final int[] UP_TO = {100, 250, 280, 300, 360, 385};
  private static final Kind[] KINDS =
      {Kind.LATE, Kind.CORRECTED, Kind.REPEATED, Kind.REPEATED_LATER, Kind.BAD, Kind.MENDED};
  private static final long SALT = 0x5A17L;

  private Kind kind = Kind.NONE;
  private int lag;
  private int pick;

  /** Draws the mishap of an entity. */
  void draw(long seed, int table, long index) {
    long hash = Dice.hash(seed ^ SALT, table, index);
    int part = (int) ((hash >>> 33) % PARTS);
    kind = Kind.NONE;
    if (part >= UP_TO[UP_TO.length - 1]) {
      return;
    }
    int at = 0;
    while (part >= UP_TO[at]) {
      at++;
    }
    kind = KINDS[at];
    pick = (int) (hash & 0xFFF);
    int span = (int) ((hash >>> 12) & 0xFFF);
    lag = kind == Kind.LATE ? 35 + span % (LONGEST_LAG - 34) : 5 + span % (LONGEST_LAG - 4);
  }

  Kind kind() {
    return kind;
  }

  /** Whether a later file has a row of the entity again. */
  boolean hasSecond() {
    return kind == Kind.LATE || kind == Kind.REPEATED_LATER || corrects();
  }

  /** Whether the later row repairs the first. */
  boolean corrects() {
    return kind == Kind.CORRECTED || kind == Kind.MENDED;
  }

  boolean isBadFirst() {
    return kind == Kind.BAD || kind == Kind.MENDED;
  }

  /** Days from the entity's day to the day of its second (or late) row. */
  int lag() {
    return lag;
  }

  /** Chooses among the faults of the table. */
  int pick() {
    return pick;
  }
}
