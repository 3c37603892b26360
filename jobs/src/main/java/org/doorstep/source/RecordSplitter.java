package org.doorstep.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/**
 * Takes a UTF-8 stream apart into records and cells as RFC 4180 says, on bytes, without decoding.
 *
 * <p>A quotation mark that is never closed, or that is closed in the middle of a text, would swallow the
 * rows after it. Such a record is cut at the end of its first line and faulted, and reading goes on with
 * the next line. A quotation mark inside an unquoted cell is plain text. Blank lines are no records.
 */
final class RecordSplitter {
  /** The longest record in bytes; a longer one is faulted and skipped to the end of its line. */
  static final int LONGEST = 1 << 20;

  private static final int FIRST_BUFFER = 1 << 17;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private enum Scan { DONE, MORE, BROKEN, END }

  private final InputStream in;
  private final int delimiter;
  private final boolean[] special;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int limit;
  private boolean ended;
  private boolean skipRest;

  private int start;
  private int end;
  private int next;
  private long line;
  private long nextLine = 1;
  private int innerLines;
  private int signs;
  private boolean inQuotes;
  private boolean nul;
  private Reason fault;

  private int cells;
  /**
   * Per cell: where it begins and ends, counted from the start of the record, and whether quotes are
   * doubled.
   */
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] doubled = new boolean[64];

  /** Splits at a delimiter, or takes every line as one cell with {@link ByteClasses#NO_DELIMITER}. */
  RecordSplitter(InputStream in, int delimiter) throws IOException {
    this.in = in;
    this.delimiter = delimiter;
    this.special = ByteClasses.special(delimiter);
    fill();
    if (limit >= 3 && Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      next = 3;
    }
  }

  /** Moves to the next record that is not a blank line; false at the end. */
  boolean next() throws IOException {
    do {
      if (skipRest) {
        skipLine();
      }
      start = next;
      line = nextLine;
      fault = null;
      Scan scan = scan();
      while (scan == Scan.MORE && limit - start < LONGEST) {
        fill();
        scan = scan();
      }
      if (scan == Scan.END) {
        return false;
      }
      if (scan != Scan.DONE) {
        cutAtLine(inQuotes || scan == Scan.BROKEN ? Reason.UNBALANCED_QUOTES : Reason.TOO_LONG);
      }
      nextLine += 1 + innerLines;
    } while (end == start);
    judge();
    return true;
  }

  private void judge() {
    if (signs < 0 && !Utf8.valid(buffer, start, end)) {
      fault = Reason.UNDECODABLE_TEXT;
    } else if (fault == null && nul) {
      fault = Reason.CONTROL_CHARACTER;
    }
  }

  private Scan scan() {
    cells = 0;
    innerLines = 0;
    signs = 0;
    inQuotes = false;
    nul = false;
    int i = start;
    if (i == limit) {
      return ended ? Scan.END : Scan.MORE;
    }
    while (true) {
      boolean quoted = delimiter != ByteClasses.NO_DELIMITER && i < limit && buffer[i] == ByteClasses.QUOTE;
      int stop = quoted ? quotedCell(i + 1) : plainCell(i);
      if (stop < 0) {
        return inQuotes && ended ? Scan.BROKEN : Scan.MORE;
      }
      if (stop == limit || buffer[stop] == ByteClasses.LINE_FEED) {
        return finish(stop);
      }
      if (buffer[stop] != delimiter) {
        return Scan.BROKEN;
      }
      i = stop + 1;
    }
  }

  /** Scans an unquoted cell; returns where it stops, or -1 when more bytes are needed. */
  private int plainCell(int begin) {
    int i = begin;
    while (true) {
      while (i < limit && !special[buffer[i] & 0xFF]) {
        signs |= buffer[i++];
      }
      if (i == limit && !ended) {
        return -1;
      }
      if (i == limit || buffer[i] != 0) {
        boolean line = i == limit || buffer[i] == ByteClasses.LINE_FEED;
        add(begin, line && i > begin && buffer[i - 1] == '\r' ? i - 1 : i, false);
        return i;
      }
      nul = true;
      i++;
    }
  }

  /** Scans a quoted cell after its first mark; returns where it stops, or -1 when more bytes are needed. */
  private int quotedCell(int begin) {
    inQuotes = true;
    boolean twice = false;
    for (int i = begin; i < limit; i++) {
      byte b = buffer[i];
      signs |= b;
      if (b == ByteClasses.LINE_FEED) {
        innerLines++;
      } else if (b == 0) {
        nul = true;
      } else if (b == ByteClasses.QUOTE) {
        if (i + 1 < limit && buffer[i + 1] == ByteClasses.QUOTE) {
          twice = true;
          i++;
        } else if (i + 1 == limit && !ended) {
          return -1;
        } else {
          inQuotes = false;
          add(begin, i, twice);
          return i + 1 < limit && buffer[i + 1] == '\r' ? afterReturn(i + 1) : i + 1;
        }
      }
    }
    return -1;
  }

  private int afterReturn(int at) {
    if (at + 1 < limit || ended) {
      return at + 1 == limit || buffer[at + 1] == ByteClasses.LINE_FEED ? at + 1 : at;
    }
    return -1;
  }

  private Scan finish(int stop) {
    if (stop == limit && !ended) {
      return Scan.MORE;
    }
    end = stop > start && buffer[stop - 1] == '\r' ? stop - 1 : stop;
    next = Math.min(stop + 1, limit);
    return Scan.DONE;
  }

  private void cutAtLine(Reason reason) {
    innerLines = 0;
    cells = 0;
    fault = reason;
    int stop = start;
    while (stop < limit && buffer[stop] != ByteClasses.LINE_FEED) {
      stop++;
    }
    skipRest = stop == limit && !ended;
    end = stop > start && buffer[stop - 1] == '\r' ? stop - 1 : stop;
    next = Math.min(stop + 1, limit);
    if (skipRest) {
      fault = Reason.TOO_LONG;
    }
  }

  private void skipLine() throws IOException {
    skipRest = false;
    while (true) {
      for (int i = next; i < limit; i++) {
        if (buffer[i] == ByteClasses.LINE_FEED) {
          next = i + 1;
          return;
        }
      }
      next = limit;
      start = limit;
      if (ended) {
        return;
      }
      fill();
    }
  }

  /** Reads more bytes behind those of the current record, moving it to the front or growing the buffer. */
  private void fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      next -= start;
      start = 0;
    } else if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.readNBytes(buffer, limit, buffer.length - limit);
    ended = read < buffer.length - limit;
    limit += read;
  }

  private void add(int begin, int stop, boolean twice) {
    if (cells == from.length) {
      from = Arrays.copyOf(from, cells * 2);
      to = Arrays.copyOf(to, cells * 2);
      doubled = Arrays.copyOf(doubled, cells * 2);
    }
    from[cells] = begin - start;
    to[cells] = stop - start;
    doubled[cells++] = twice;
  }

  /** Returns how many cells the record has. */
  int cells() {
    return cells;
  }

  /** Returns the trimmed text of a cell. */
  UTF8String cell(int index) {
    return doubled[index]
        ? Texts.unquoted(buffer, start + from[index], start + to[index])
        : Texts.trimmed(buffer, start + from[index], start + to[index]);
  }

  /** Returns the record as it was written, without its line end. */
  UTF8String raw() {
    return UTF8String.fromBytes(buffer, start, end - start);
  }

  long line() {
    return line;
  }

  Reason fault() {
    return fault;
  }
}
