package org.doorstep.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * One strict date or time pattern, compiled: letters as in java.time, where {@code yyyy MM dd HH mm ss SSS}
 * are exactly as wide as written and {@code M d H} take one or two digits. Other letters are refused.
 */
final class DatePattern implements Serializable {
  static final long NO_MATCH = Long.MIN_VALUE;
  private static final long serialVersionUID = 1L;
  private static final String LETTERS = "yMdHmsS";
  private static final int FRACTION = 6;
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final long SECONDS_PER_DAY = 86_400L;
  private static final int FIRST_YEAR = 1900;
  private static final long[] FIRST_DAYS = IntStream.range(0, 200 * 12)
      .mapToLong(month -> LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(month).toEpochDay()).toArray();

  private final String pattern;
  /** Per step: index into LETTERS, or -1 for the literal bytes. */
  private final int[] letters;
  private final int[] widths;
  private final byte[][] literals;

  private DatePattern(String pattern, DateSteps steps) {
    this.pattern = pattern;
    this.letters = steps.letters();
    this.widths = steps.widths();
    this.literals = steps.literals();
  }

  /** Compiles a pattern or throws an IllegalArgumentException that says what is wrong with it. */
  static DatePattern compile(String pattern) {
    return new DatePattern(pattern, DateSteps.parse(pattern, LETTERS));
  }

  String pattern() {
    return pattern;
  }

  /** Returns microseconds since 1970 on the clock of the text, or NO_MATCH. */
  long micros(UTF8String text) {
    int[] fields = {0, 1, 1, 0, 0, 0, 0};
    int at = 0;
    for (int step = 0; step < letters.length; step++) {
      at = letters[step] < 0 ? literal(text, at, literals[step]) : number(text, at, step, fields);
      if (at < 0) {
        return NO_MATCH;
      }
    }
    return at == text.numBytes() ? compose(fields) : NO_MATCH;
  }

  private static int literal(UTF8String text, int at, byte[] bytes) {
    if (at + bytes.length > text.numBytes()) {
      return -1;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (text.getByte(at + i) != bytes[i]) {
        return -1;
      }
    }
    return at + bytes.length;
  }

  private int number(UTF8String text, int at, int step, int[] fields) {
    int width = widths[step];
    int most = Math.min(at + (letters[step] == FRACTION ? width : Math.max(width, 2)), text.numBytes());
    int value = 0;
    int i = at;
    while (i < most && text.getByte(i) >= '0' && text.getByte(i) <= '9') {
      value = value * 10 + text.getByte(i++) - '0';
    }
    fields[letters[step]] = letters[step] == FRACTION ? scaled(value, i - at) : value;
    return i - at < width ? -1 : i;
  }

  private static int scaled(int fraction, int digits) {
    int micros = fraction;
    for (int i = digits; i < 6; i++) {
      micros *= 10;
    }
    return micros;
  }

  private static long compose(int[] f) {
    boolean clock = f[3] < 24 && f[4] < 60 && f[5] < 60;
    if (!clock || f[1] < 1 || f[1] > 12 || f[2] < 1 || f[2] > 28 && f[2] > Month.of(f[1]).length(Year.isLeap(f[0]))) {
      return NO_MATCH;
    }
    long seconds = (firstOf(f[0], f[1]) + f[2] - 1) * SECONDS_PER_DAY + f[3] * 3600L + f[4] * 60L + f[5];
    return seconds * MICROS_PER_SECOND + f[6];
  }

  /** The first day of a month, counted from 1970; looked up for the years that exports speak of. */
  private static long firstOf(int year, int month) {
    int place = (year - FIRST_YEAR) * 12 + month - 1;
    return place >= 0 && place < FIRST_DAYS.length ? FIRST_DAYS[place] : LocalDate.of(year, month, 1).toEpochDay();
  }
}
