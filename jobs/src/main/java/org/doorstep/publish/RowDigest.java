package org.doorstep.publish;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/**
 * Checksum of rows, value by value: SHA-256 over two 64-bit hashes of each row. The bytes of a Parquet file will not
 * do: they also hold lists whose order the writer leaves to chance.
 */
final class RowDigest {

  private static final byte NOTHING = 0;
  private static final byte TEXT = 1;
  private static final byte NUMBER = 2;
  private static final byte FRACTION = 3;
  private static final byte DAY = 4;
  private static final byte YES_OR_NO = 5;
  private static final long ONE_SEED = 42;
  private static final long OTHER_SEED = 0x9E3779B97F4A7C15L;

  private final MessageDigest digest = Checksums.digest();
  private final ByteBuffer hashes = ByteBuffer.allocate(2 * Long.BYTES);
  private ByteBuffer row = ByteBuffer.allocate(1 << 10);

  /** Takes in the next value of a row: null, a text in UTF-8, a whole number, a fraction, a day, or yes or no. */
  void add(Object value) {
    if (value == null) {
      room(1).put(NOTHING);
    } else if (value instanceof Binary text) {
      byte[] bytes = text.getBytesUnsafe();
      add(TEXT, bytes.length);
      room(bytes.length).put(bytes);
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

  /** Takes the values since the last row as one row. */
  void endRow() {
    digest.update(hashes.clear().putLong(hash(ONE_SEED)).putLong(hash(OTHER_SEED)).flip());
    row.clear();
  }

  /** The checksum of all rows so far, as hexadecimal text. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private long hash(long seed) {
    return XXH64.hashUnsafeBytes(row.array(), Platform.BYTE_ARRAY_OFFSET, row.position(), seed);
  }

  private void add(byte kind, long value) {
    room(1 + Long.BYTES).put(kind).putLong(value);
  }

  private ByteBuffer room(int bytes) {
    if (row.remaining() < bytes) {
      int used = row.position();
      row = ByteBuffer.wrap(Arrays.copyOf(row.array(), Math.max(row.capacity() * 2, used + bytes))).position(used);
    }
    return row;
  }
}
