package org.doorstep.sample;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Writes one ledger: each entity's row in the file of its month, and late rows, corrections and repeats in
 * later files. Nothing is remembered from month to month: who has a row in a later file is drawn again from
 * the entity's number.
 */
final class Exporter {
  private interface Visit {
    void to(long index);
  }

  private final Ledger ledger;
  private final World world;
  private final int asOf;
  private final Mishap mishap = new Mishap();
  private final Consumer<Sheet> cells;
  /** The day on which the entity begins, and that of its second row. */
  private int day;
  private int second;

  Exporter(Ledger ledger) {
    this.ledger = ledger;
    world = ledger.world;
    asOf = world.window().asOf();
    cells = ledger::cells;
  }

  /** Writes everything known as of the window's last day. */
  void writeAll() {
    Window window = world.window();
    for (Span span : Span.over(window.from(), asOf, ledger.isYearly())) {
      ledger.sheets().forEach(sheet -> sheet.open(world.out(), span.label()));
      int earlier = Math.max(window.from(), span.first() - Mishap.LONGEST_LAG);
      eachOf(earlier, span.first() - 1, index -> fromEarlier(index, span));
      eachOf(span.first(), span.last(), index -> own(index, span));
      ledger.sheets().forEach(Sheet::close);
    }
  }

  /** Writes what changed on the window's last day. */
  void writeChanges() {
    Span today = new Span(LocalDate.ofEpochDay(asOf).toString(), asOf, asOf);
    ledger.onlyChanges();
    ledger.sheets().forEach(sheet -> sheet.open(world.out(), today.label()));
    int earliest = Math.max(world.window().from(), asOf - ledger.lifeDays());
    eachOf(earliest, asOf, index -> changes(index, today));
    ledger.sheets().forEach(Sheet::close);
  }

  private void eachOf(int firstDay, int lastDay, Visit visit) {
    for (day = firstDay; day <= lastDay; day++) {
      long end = ledger.volume().before(day + 1);
      for (long index = ledger.volume().before(day); index < end; index++) {
        mishap.draw(world.seed(), ledger.table(), index);
        second = mishap.hasSecond() ? day + mishap.lag() : Integer.MAX_VALUE;
        visit.to(index);
      }
    }
  }

  private void own(long index, Span span) {
    ledger.begin(index, day, asOf);
    if (!ledger.isReported()) {
      return;
    }
    ledger.children(index);
    if (mishap.kind() != Mishap.Kind.LATE) {
      first();
    }
    if (second <= span.last()) {
      secondRow(span);
    }
  }

  private void fromEarlier(long index, Span span) {
    if (second < span.first() || second > span.last()) {
      return;
    }
    ledger.begin(index, day, asOf);
    if (ledger.isReported()) {
      secondRow(span);
    }
  }

  private void changes(long index, Span today) {
    ledger.begin(index, day, asOf);
    if (!ledger.isReported()) {
      return;
    }
    ledger.children(index);
    if (second == asOf) {
      secondRow(today);
    } else if (ledger.changedOn() == asOf && second > asOf && mishap.kind() != Mishap.Kind.LATE) {
      first();
    } else if (ledger.changedOn() == asOf && second < asOf) {
      ledger.see(asOf, false, mishap.corrects() ? second : 0);
      main().good(cells);
    }
  }

  /** The row in the entity's own file; where a correction follows, as it was on the day before that. */
  private void first() {
    int seen = mishap.corrects() ? Math.min(second - 1, asOf) : asOf;
    ledger.see(seen, mishap.corrects(), 0);
    if (mishap.isBadFirst()) {
      main().bad(mishap.pick(), cells);
    } else if (seen < asOf) {
      main().replaced(cells);
    } else {
      main().good(cells);
    }
    if (mishap.kind() == Mishap.Kind.REPEATED) {
      main().again(cells);
    }
  }

  /** The row in a later file: the late one, the correction, or the same once more. */
  private void secondRow(Span span) {
    ledger.see(asOf, false, mishap.corrects() ? second : 0);
    if (mishap.kind() == Mishap.Kind.REPEATED_LATER) {
      main().again(cells);
      return;
    }
    main().good(cells);
    if (mishap.kind() == Mishap.Kind.LATE && day < span.first()) {
      main().tally().late();
    }
  }

  private Sheet main() {
    return ledger.sheets().get(0);
  }
}
