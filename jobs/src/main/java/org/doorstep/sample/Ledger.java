package org.doorstep.sample;

import java.util.List;
import java.util.function.Consumer;

/**
 * One system's entities: how a life is drawn and how its row looks on a day. Every life follows from
 * (seed, table, index), so any month or day can be written alone. {@link Exporter} decides what goes where.
 * A ledger holds one life at a time in its fields, so that millions of them leave no garbage behind.
 */
abstract class Ledger {
  static final int NO_DAY = Sheet.NO_DAY;

  final World world;
  final Dice dice = new Dice();
  /** The state as of this day is written. */
  int seenOn;
  /** Whether the row shows the mistake that a correction will repair. */
  boolean mistaken;

  private final int table;
  private final Volume volume;
  private final Mishap childMishap = new Mishap();
  private int correctedOn;
  private boolean changesOnly;

  Ledger(World world, int table, Volume volume) {
    this.world = world;
    this.table = table;
    this.volume = volume;
  }

  /** The files, the entities' own first. */
  abstract List<Sheet> sheets();

  /** Draws the life of an entity that begins on the day as the day's {@code number}th. */
  abstract void live(int day, int number);

  /** The last day up to {@link #seenOn} on which what is known of the entity changed. */
  abstract int changedOn();

  /** Writes the entity's cells. */
  abstract void cells(Sheet sheet);

  /** Writes rows that hang on the entity, through {@link #child}. */
  void children(long index) {
  }

  /** Whether the entity is exported at all. */
  boolean isReported() {
    return true;
  }

  /** One file per year instead of one per month. */
  boolean isYearly() {
    return false;
  }

  /** For how long an entity's state may change. */
  int lifeDays() {
    return 430;
  }

  final int table() {
    return table;
  }

  final Volume volume() {
    return volume;
  }

  /** Writes only rows below entities that changed on the day seen. */
  final void onlyChanges() {
    changesOnly = true;
  }

  /** Draws the entity with this index and shows it as of the day. */
  final void begin(long index, int day, int seen) {
    dice.start(world.seed(), table, index);
    live(day, (int) (index - volume.before(day)) + 1);
    see(seen, false, 0);
  }

  /** Chooses what the next row shows: as of which day, with the mistake or not, and when it was corrected. */
  final void see(int day, boolean withMistake, int corrected) {
    seenOn = day;
    mistaken = withMistake;
    correctedOn = corrected;
  }

  /** When the row was last changed, for its version column. */
  final int versionDay() {
    return Math.max(changedOn(), correctedOn);
  }

  /** Writes one row below an entity; {@code number} tells the rows of one entity apart, at most 64. */
  final void child(Sheet sheet, long index, int number, int changed, Consumer<Sheet> cells) {
    if (changed > seenOn || changesOnly && changed != seenOn) {
      return;
    }
    childMishap.draw(world.seed(), table + sheets().indexOf(sheet), index * 64 + number);
    switch (childMishap.kind()) {
      case BAD -> sheet.bad(childMishap.pick(), cells);
      case REPEATED -> {
        sheet.good(cells);
        sheet.again(cells);
      }
      default -> sheet.good(cells);
    }
  }
}
