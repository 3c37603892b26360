package org.doorstep.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The exports of one system: one row per entity in the file of its month, plus late rows, corrections and
 * repeats in later files. Every entity's life follows from (seed, table, index), so any month or day can be
 * written alone and memory does not grow with the number of entities.
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
  private final Mishap mishap = new Mishap();
  private final Mishap childMishap = new Mishap();
  private int correctedOn;

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

  /** Writes everything known as of the window's last day. */
  final void writeBase() {
    Window window = world.window();
    for (Span span : Span.over(window.from(), window.until(), isYearly())) {
      sheets().forEach(sheet -> sheet.open(world.out(), span.label()));
      int earlier = Math.max(window.from(), span.first() - Mishap.LONGEST_LAG);
      eachOf(earlier, span.first() - 1, index -> second(index, span));
      eachOf(span.first(), span.last(), index -> own(index, span));
      sheets().forEach(Sheet::close);
    }
  }

  /** Writes what changed on the window's last day. */
  final void writeDay() {
    int day = world.window().asOf();
    Span span = new Span(LocalDate.ofEpochDay(day).toString(), day, day);
    sheets().forEach(sheet -> sheet.open(world.out(), span.label()));
    eachOf(Math.max(world.window().from(), day - lifeDays()), day, index -> changes(index, day));
    sheets().forEach(Sheet::close);
  }

  /** When the row was last changed, for its version column. */
  final int versionDay() {
    return Math.max(changedOn(), correctedOn <= seenOn && !mistaken ? correctedOn : 0);
  }

  /** Writes one row below an entity; {@code number} tells the rows of one entity apart, at most 64. */
  final void child(Sheet sheet, long index, int number, int changed, Consumer<Sheet> cells) {
    if (changed > seenOn || world.window().isDaily() && changed != seenOn) {
      return;
    }
    childMishap.draw(world.seed(), table + sheets().indexOf(sheet), index * 64 + number);
    switch (childMishap.kind()) {
      case BAD -> sheet.tally().bad(sheet.spoiledRow(childMishap.pick(), cells));
      case REPEATED -> {
        good(sheet, cells);
        again(sheet, cells);
      }
      default -> good(sheet, cells);
    }
  }

  private interface Visit {
    void to(long index);
  }

  private int day;

  private void eachOf(int firstDay, int lastDay, Visit visit) {
    for (day = firstDay; day <= lastDay; day++) {
      long end = volume.before(day + 1);
      for (long index = volume.before(day); index < end; index++) {
        visit.to(index);
      }
    }
  }

  private void begin(long index) {
    dice.start(world.seed(), table, index);
    live(day, (int) (index - volume.before(day)) + 1);
    mistaken = false;
    seenOn = world.window().asOf();
    correctedOn = 0;
  }

  private void own(long index, Span span) {
    mishap.draw(world.seed(), table, index);
    begin(index);
    if (!isReported()) {
      return;
    }
    children(index);
    int second = day + mishap.lag();
    switch (mishap.kind()) {
      case NONE -> good();
      case REPEATED -> {
        good();
        again();
      }
      case REPEATED_LATER -> {
        good();
        secondWithin(span);
      }
      case BAD -> bad();
      case LATE -> secondWithin(span);
      case CORRECTED, MENDED -> {
        first(Math.min(second - 1, seenOn));
        secondWithin(span);
      }
    }
  }

  private void second(long index, Span span) {
    mishap.draw(world.seed(), table, index);
    if (mishap.kind() != Mishap.Kind.NONE && mishap.kind() != Mishap.Kind.BAD) {
      int second = day + mishap.lag();
      if (second >= span.first() && second <= span.last() && mishap.kind() != Mishap.Kind.REPEATED) {
        begin(index);
        if (isReported()) {
          secondRow(second, span);
        }
      }
    }
  }

  private void secondWithin(Span span) {
    int second = day + mishap.lag();
    if (second <= span.last()) {
      secondRow(second, span);
    }
  }

  private void secondRow(int second, Span span) {
    seenOn = world.window().asOf();
    mistaken = false;
    switch (mishap.kind()) {
      case REPEATED_LATER -> again();
      case LATE -> {
        good();
        if (day < span.first()) {
          main().tally().late();
        }
      }
      default -> {
        correctedOn = second;
        good();
      }
    }
  }

  /** The row before its correction. */
  private void first(int seen) {
    seenOn = seen;
    mistaken = true;
    if (mishap.kind() == Mishap.Kind.MENDED) {
      bad();
    } else if (seen < world.window().asOf()) {
      main().row(this::cells);
      main().tally().superseded();
    } else {
      good();
    }
  }

  private void changes(long index, int today) {
    mishap.draw(world.seed(), table, index);
    begin(index);
    if (!isReported()) {
      return;
    }
    children(index);
    int second = day + mishap.lag();
    boolean lateKind = mishap.kind() == Mishap.Kind.LATE;
    boolean hasSecond = mishap.kind() != Mishap.Kind.NONE && mishap.kind() != Mishap.Kind.BAD
        && mishap.kind() != Mishap.Kind.REPEATED;
    if (hasSecond && second == today) {
      secondRow(second, new Span("", today, today));
    } else if (changedOn() == today && !(lateKind && today < second)) {
      changedRow(second > today);
    }
  }

  private void changedRow(boolean beforeSecond) {
    switch (mishap.kind()) {
      case BAD -> bad();
      case MENDED, CORRECTED -> {
        if (beforeSecond) {
          first(seenOn);
        } else {
          correctedOn = day + mishap.lag();
          good();
        }
      }
      case REPEATED -> {
        good();
        again();
      }
      default -> good();
    }
  }

  private Sheet main() {
    return sheets().get(0);
  }

  private void good() {
    good(main(), this::cells);
  }

  private void again() {
    again(main(), this::cells);
  }

  private void bad() {
    main().tally().bad(main().spoiledRow(mishap.pick(), this::cells));
  }

  private static void good(Sheet sheet, Consumer<Sheet> cells) {
    sheet.row(cells);
    sheet.tally().validKey();
  }

  private static void again(Sheet sheet, Consumer<Sheet> cells) {
    sheet.row(cells);
    sheet.tally().repeated();
  }
}
