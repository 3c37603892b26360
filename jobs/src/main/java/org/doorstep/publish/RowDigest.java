package org.doorstep.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * Checksum of rows, value by value. The bytes of a Parquet file will not do: they also hold lists whose order the
 * writer leaves to chance.
 */
final class RowDigest {

  private static final byte NOTHING = 0;
  private static final byte TEXT = 1;
  private static final byte NUMBER = 2;
  private static final byte FRACTION = 3;
  private static final byte DAY = 4;
  private static final byte YES_OR_NO = 5;

  private final MessageDigest digest = Checksums.digest();
  private final ByteBuffer buffer = ByteBuffer.allocate(1 + Long.BYTES);

  /** Takes in the next value: null, a text, a whole number, a fraction, a day, or yes or no. */
  void add(Object value) {
    if (value == null) {
      digest.update(NOTHING);
    } else if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      add(TEXT, bytes.length);
      digest.update(bytes);
    } else if (value instanceof Double number) {
      add(FRACTION, Double.doubleToLongBits(number));
    } else if (value instanceof Number number) {
      add(NUMBER, number.longValue());
    } else if (value instanceof LocalDate day) {
      add(DAY, day.toEpochDay());
    } else if (value instanceof Boolean yes) {
      add(YES_OR_NO, yes ? 1 : 0);
    } else {
      throw new IllegalArgumentException("published datasets hold no " + value.getClass().getSimpleName());
    }
  }

  /** The checksum of all values so far, as hexadecimal text. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(byte kind, long value) {
    digest.update(buffer.clear().put(kind).putLong(value).flip());
  }
}
