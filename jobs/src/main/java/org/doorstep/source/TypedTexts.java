package org.doorstep.source;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The one text of values that come with a type of their own: numbers without exponent, times as ISO has them. */
final class TypedTexts {
  /** The patterns of what {@link #of(LocalDateTime)} writes, and of plain dates. */
  static final List<DatePattern> PATTERNS = List.of(DatePattern.compile("yyyy-MM-dd"),
      DatePattern.compile("yyyy-MM-dd HH:mm:ss"), DatePattern.compile("yyyy-MM-dd HH:mm:ss.SSSSSS"));

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final int NANOS_PER_MICRO = 1_000;

  private TypedTexts() {}

  static String of(LocalDateTime time) {
    return time.format(time.getNano() < NANOS_PER_MICRO ? SECONDS : MICROS);
  }

  static String of(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static String of(double number) {
    return Double.isFinite(number) ? of(BigDecimal.valueOf(number)) : Double.toString(number);
  }
}
