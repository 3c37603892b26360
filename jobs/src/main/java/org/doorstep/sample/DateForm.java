package org.doorstep.sample;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One system's way to write dates and times, as bytes in its charset, made once per day and minute. */
final class DateForm {
  private static final int CACHE_FROM = (int) LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int CACHE_DAYS = 366 * 40;

  private final DateTimeFormatter days;
  private final Charset charset;
  private final byte[][] cache = new byte[CACHE_DAYS][];
  private final byte[][] times = new byte[24 * 60][];

  /** Patterns of {@link DateTimeFormatter}; the time pattern carries the separator before it. */
  DateForm(String dayPattern, String timePattern, Charset charset) {
    this.charset = charset;
    days = DateTimeFormatter.ofPattern(dayPattern, Locale.ROOT);
    DateTimeFormatter minutes = DateTimeFormatter.ofPattern(timePattern, Locale.ROOT);
    LocalDate any = LocalDate.EPOCH;
    for (int minute = 0; minute < times.length; minute++) {
      times[minute] = minutes.format(any.atTime(minute / 60, minute % 60)).getBytes(charset);
    }
  }

  byte[] day(int epochDay) {
    int slot = epochDay - CACHE_FROM;
    if (slot < 0 || slot >= CACHE_DAYS) {
      return format(epochDay);
    }
    if (cache[slot] == null) {
      cache[slot] = format(epochDay);
    }
    return cache[slot];
  }

  byte[] time(int minuteOfDay) {
    return times[minuteOfDay];
  }

  private byte[] format(int epochDay) {
    return days.format(LocalDate.ofEpochDay(epochDay)).getBytes(charset);
  }
}
