package org.doorstep.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes the export files of one record table, cell by cell into one buffer, and counts what it wrote.
 * A fault replaces its cell after the cell was written, so the tables need not know about faults.
 */
final class Sheet {
  static final int NO_DAY = Integer.MIN_VALUE;
  private static final int FLUSH_AT = 1 << 18;

  private final SheetForm form;
  private final Tally tally;
  private final byte[] buffer = new byte[FLUSH_AT + (1 << 16)];
  private final int[] days;
  private OutputStream file;
  private int at;
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
    try {
      Path path = folder.resolve(form.path(label));
      Files.createDirectories(path.getParent());
      file = Files.newOutputStream(path);
      put(form.layout().head());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void close() {
    try {
      flush();
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Writes one row with exactly one fault, the first from {@code pick} on whose cell is not empty in this row. */
  void bad(int pick, Consumer<Sheet> cells) {
    for (int tries = 0; tries < form.faults().size(); tries++) {
      fault = form.faults().at(pick + tries);
      write(cells);
      if (spoiled) {
        endRow();
        tally.bad(fault);
        return;
      }
      at = rowStart;
    }
    throw new IllegalStateException("no fault fits a row of " + form.name());
  }

  void text(byte[] value) {
    beginCell();
    put(value);
    endCell();
  }

  /** A text that ends in a number with leading zeros, such as an id. */
  void id(byte[] prefix, long number, int digits) {
    beginCell();
    put(prefix);
    putDigits(number, digits);
    endCell();
  }

  /** An id made of a prefix, a day as yyyyMMdd and the number within the day. */
  void dayId(byte[] prefix, int day, int number) {
    beginCell();
    if (day != NO_DAY) {
      put(prefix);
      put(form.idDay(day));
      putDigits(number, 6);
    }
    endCell();
  }

  void number(long value) {
    beginCell();
    putNumber(value);
    endCell();
  }

  void numberOrNone(long value, boolean known) {
    beginCell();
    if (known) {
      putNumber(value);
    }
    endCell();
  }

  /** A hundredth-exact number with a decimal point, from hundredths. */
  void hundredths(long value) {
    beginCell();
    putNumber(value / 100);
    buffer[at++] = '.';
    putDigits(value % 100, 2);
    endCell();
  }

  /** A date, or nothing for {@link #NO_DAY}. */
  void day(int epochDay) {
    beginCell();
    days[column] = epochDay;
    if (epochDay != NO_DAY) {
      put(form.dates().day(epochDay));
    }
    endCell();
  }

  void stamp(int epochDay, int minuteOfDay) {
    beginCell();
    put(form.dates().day(epochDay));
    put(form.dates().time(minuteOfDay));
    endCell();
  }

  private void row(Consumer<Sheet> cells) {
    fault = null;
    write(cells);
    endRow();
  }

  private void write(Consumer<Sheet> cells) {
    rowStart = at;
    column = 0;
    spoiled = false;
    cells.accept(this);
    if (column != days.length) {
      throw new IllegalStateException(form.name() + ": " + column + " cells for " + days.length + " columns");
    }
  }

  private void beginCell() {
    put(form.layout().before()[column]);
    cellStart = at;
  }

  private void endCell() {
    if (fault != null && fault.column() == column && at > cellStart) {
      spoil();
    }
    put(form.layout().after()[column]);
    column++;
  }

  private void spoil() {
    if (fault.text() != null) {
      at = cellStart;
      put(fault.text().getBytes(form.layout().charset()));
    } else if (fault.opening() >= 0) {
      at = cellStart;
      put(form.dates().day(days[fault.opening()] - 1 - days[fault.opening()] % 9));
    }
    cutAt = at;
    spoiled = true;
  }

  private void endRow() {
    if (fault != null && fault.breaksRow()) {
      at = cutAt;
      put(form.brokenEnd());
    } else {
      put(form.layout().rowEnd());
    }
    tally.row();
    if (at > FLUSH_AT) {
      flush();
    }
  }

  private void flush() {
    try {
      file.write(buffer, 0, at);
      at = 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void putNumber(long value) {
    if (value < 0) {
      throw new IllegalArgumentException(form.name() + ": negative " + value + " without a planted fault");
    }
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    putDigits(value, digits);
  }

  private void putDigits(long value, int digits) {
    long rest = value;
    for (int place = at + digits - 1; place >= at; place--) {
      buffer[place] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at += digits;
  }

  private void put(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, at, bytes.length);
    at += bytes.length;
  }
}
