package org.doorstep.sample;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes the export files of one record table, cell by cell into one buffer, and counts what it wrote.
 * A fault replaces its cell after the cell was written, so the tables need not know about faults.
 */
final class Sheet {
  static final int NO_DAY = Integer.MIN_VALUE;
  private static final byte[] POINT = {'.'};

  private final SheetForm form;
  private final Tally tally;
  private final ByteFile file = new ByteFile();
  private final int[] days;
  private int rowStart;
  private int cellStart;
  private int column;
  private int cutAt;
  private Fault fault;
  private boolean spoiled;

  Sheet(SheetForm form, Tally tally) {
    this.form = form;
    this.tally = tally;
    days = new int[form.layout().columns().size()];
  }

  Tally tally() {
    return tally;
  }

  /** Starts the file of a month, year or day. */
  void open(Path folder, String label) {
    file.open(folder.resolve(form.path(label)));
    file.put(form.layout().head());
  }

  void close() {
    file.close();
  }

  /** Writes the newest good row of its key. */
  void good(Consumer<Sheet> cells) {
    row(cells);
    tally.validKey();
  }

  /** Writes a good row that a later one replaces. */
  void replaced(Consumer<Sheet> cells) {
    row(cells);
    tally.superseded();
  }

  /** Writes the row before once more. */
  void again(Consumer<Sheet> cells) {
    row(cells);
    tally.repeated();
  }

  /** Writes one row with exactly one fault: the first from {@code pick} on whose cell is not empty here. */
  void bad(int pick, Consumer<Sheet> cells) {
    for (int tries = 0; tries < form.faults().size(); tries++) {
      fault = form.faults().at(pick + tries);
      write(cells);
      if (spoiled) {
        endRow();
        tally.bad(fault);
        return;
      }
      file.rewind(rowStart);
    }
    throw new IllegalStateException("no fault fits a row of " + form.name());
  }

  void text(byte[] value) {
    beginCell();
    file.put(value);
    endCell();
  }

  /** A text that ends in a number with leading zeros, such as an id. */
  void id(byte[] prefix, long number, int digits) {
    beginCell();
    file.put(prefix);
    file.putDigits(number, digits);
    endCell();
  }

  /** An id made of a prefix, a day as yyyyMMdd and the number within the day. */
  void dayId(byte[] prefix, int day, int number) {
    beginCell();
    if (day != NO_DAY) {
      file.put(prefix);
      file.put(form.idDay(day));
      file.putDigits(number, 6);
    }
    endCell();
  }

  void number(long value) {
    beginCell();
    file.putNumber(value);
    endCell();
  }

  void numberOrNone(long value, boolean known) {
    beginCell();
    if (known) {
      file.putNumber(value);
    }
    endCell();
  }

  /** A hundredth-exact number with a decimal point, from hundredths. */
  void hundredths(long value) {
    beginCell();
    file.putNumber(value / 100);
    file.put(POINT);
    file.putDigits(value % 100, 2);
    endCell();
  }

  /** A date, or nothing for {@link #NO_DAY}. */
  void day(int epochDay) {
    beginCell();
    days[column] = epochDay;
    if (epochDay != NO_DAY) {
      file.put(form.dates().day(epochDay));
    }
    endCell();
  }

  void stamp(int epochDay, int minuteOfDay) {
    beginCell();
    file.put(form.dates().day(epochDay));
    file.put(form.dates().time(minuteOfDay));
    endCell();
  }

  private void row(Consumer<Sheet> cells) {
    fault = null;
    write(cells);
    endRow();
  }

  private void write(Consumer<Sheet> cells) {
    rowStart = file.position();
    column = 0;
    spoiled = false;
    cells.accept(this);
    if (column != days.length) {
      throw new IllegalStateException(form.name() + ": " + column + " cells for " + days.length + " columns");
    }
  }

  private void beginCell() {
    file.put(form.layout().before()[column]);
    cellStart = file.position();
  }

  private void endCell() {
    if (fault != null && fault.column() == column && file.position() > cellStart) {
      spoil();
    }
    file.put(form.layout().after()[column]);
    column++;
  }

  private void spoil() {
    if (fault.text() != null) {
      file.rewind(cellStart);
      file.put(fault.text().getBytes(form.layout().charset()));
    } else if (fault.opening() >= 0) {
      file.rewind(cellStart);
      int beside = days[fault.opening()];
      file.put(form.dates().day(fault.isAfter() ? beside + 1 : beside - 1 - beside % 9));
    }
    cutAt = file.position();
    spoiled = true;
  }

  private void endRow() {
    if (fault != null && fault.breaksRow()) {
      file.rewind(cutAt);
      file.put(form.brokenEnd());
    } else {
      file.put(form.layout().rowEnd());
    }
    tally.row();
    file.endRow();
  }

}
