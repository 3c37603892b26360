package org.doorstep.sample;

import java.time.LocalDate;
import java.util.List;

/** The entries of one of the smaller systems: its form says what is drawn and written, column by column. */
final class EntryLedger extends Ledger {

  private static final int LIFE_DAYS = 640;

  private final List<EntryForm.Column> columns;
  private final Sheet sheet;
  private final boolean isYearly;
  private final int[] drawn;
  private int begun;
  private int number;
  private int township;
  private int due;
  private int done;

  EntryLedger(World world, EntryForm form, Volume volume) {
    super(world, form.table(), volume);
    columns = form.columns();
    isYearly = form.isYearly();
    sheet = world.sheet(form.sheet());
    drawn = new int[columns.size()];
  }

  @Override
  boolean isYearly() {
    return isYearly;
  }

  @Override
  int lifeDays() {
    return LIFE_DAYS;
  }

  @Override
  List<Sheet> sheets() {
    return List.of(sheet);
  }

  @Override
  void live(int day, int numberOfDay) {
    begun = day;
    number = numberOfDay;
    due = NO_DAY;
    done = NO_DAY;
    for (int at = 0; at < drawn.length; at++) {
      drawn[at] = columns.get(at).drawing().of(this);
    }
  }

  @Override
  int changedOn() {
    int changed = begun;
    for (int at = 0; at < drawn.length; at++) {
      if (columns.get(at).isEvent() && seen(drawn[at]) != NO_DAY) {
        changed = Math.max(changed, drawn[at]);
      }
    }
    return changed;
  }

  @Override
  void cells(Sheet out) {
    for (int at = 0; at < drawn.length; at++) {
      columns.get(at).writing().to(out, this, drawn[at]);
    }
  }

  int begun() {
    return begun;
  }

  int number() {
    return number;
  }

  int township() {
    return township;
  }

  int monthBefore() {
    return (int) LocalDate.ofEpochDay(begun).minusMonths(1).withDayOfMonth(1).toEpochDay();
  }

  int quarterBefore() {
    return (int) LocalDate.ofEpochDay(begun).minusMonths(3).withDayOfMonth(1).toEpochDay();
  }

  /** Notes where the entry stands. */
  int stand(int place) {
    township = world.county().townshipOf(place);
    return place;
  }

  /** Draws the due day. */
  int fallDue(int fewest, int most) {
    due = world.almanac().onOrAfter(begun + dice.between(fewest, most));
    return due;
  }

  /** Draws the day on which it is done. */
  int finish(int onTime, int never) {
    if (dice.chance(onTime)) {
      done = Math.max(begun, world.almanac().onOrBefore(due - dice.skewed(0, due - begun)));
    } else if (!dice.chance(never)) {
      done = world.almanac().onOrAfter(due + dice.skewed(1, 40));
    }
    return done;
  }

  /** Draws a day up to so many days after an event, no later than the entry's own; none without the event. */
  int soonAfter(int event, int most) {
    int soon = dice.between(0, most);
    return event == NO_DAY ? NO_DAY : Math.max(event, Math.min(event + soon, begun));
  }

  /** Draws the day on which it ends, if it ever does. */
  int end(int perMille, int from, int to) {
    if (dice.chance(perMille)) {
      done = world.almanac().onOrAfter(begun + dice.between(from, to));
    }
    return done;
  }

  /** What was drawn for an earlier column. */
  int drawn(int column) {
    return drawn[column];
  }

  /** About so many of what was drawn for an earlier column. */
  int partOf(int column, int perMille) {
    int part = 0;
    for (int one = 0; one < drawn[column]; one++) {
      part += dice.chance(perMille) ? 1 : 0;
    }
    return part;
  }

  boolean isDone() {
    return seen(done) != NO_DAY;
  }

  /** The day of an event that has happened by the day seen; none otherwise. */
  int seen(int event) {
    return event <= seenOn ? event : NO_DAY;
  }
}
