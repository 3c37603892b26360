package org.doorstep.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/** The text of one value of a Parquet file. */
final class ParquetTexts {
  private static final int JULIAN_DAY_OF_1970 = 2_440_588;
  private static final int BYTES_OF_NANOS = 8;

  private ParquetTexts() {}

  /** Returns the text of a field; points in time are put on the clock of a zone. */
  static String of(Group group, int field, ZoneId zone) {
    PrimitiveType type = group.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return TypedTexts.of(new BigDecimal(unscaled(group, field, type), decimal.getScale()));
    }
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> Boolean.toString(group.getBoolean(field, 0));
      case INT32 -> meaning instanceof DateLogicalTypeAnnotation
          ? LocalDate.ofEpochDay(group.getInteger(field, 0)).toString() : Integer.toString(group.getInteger(field, 0));
      case INT64 -> meaning instanceof TimestampLogicalTypeAnnotation time
          ? time(group.getLong(field, 0), time, zone) : Long.toString(group.getLong(field, 0));
      case FLOAT -> TypedTexts.of(Double.parseDouble(Float.toString(group.getFloat(field, 0))));
      case DOUBLE -> TypedTexts.of(group.getDouble(field, 0));
      case INT96 -> oldTime(group.getInt96(field, 0), zone);
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(field, 0));
    };
  }

  private static BigInteger unscaled(Group group, int field, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> BigInteger.valueOf(group.getInteger(field, 0));
      case INT64 -> BigInteger.valueOf(group.getLong(field, 0));
      default -> new BigInteger(group.getBinary(field, 0).getBytes());
    };
  }

  private static String time(long value, TimestampLogicalTypeAnnotation time, ZoneId zone) {
    ChronoUnit unit = switch (time.getUnit()) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
    Instant instant = Instant.EPOCH.plus(value, unit);
    return TypedTexts.of(LocalDateTime.ofInstant(instant, time.isAdjustedToUTC() ? zone : ZoneOffset.UTC));
  }

  /** Twelve bytes, as older programs write a point in time: nanoseconds of the day, then the Julian day. */
  private static String oldTime(Binary value, ZoneId zone) {
    var bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong(bytes.position());
    long day = bytes.getInt(bytes.position() + BYTES_OF_NANOS) - (long) JULIAN_DAY_OF_1970;
    return TypedTexts.of(LocalDateTime.ofInstant(
        Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos), zone));
  }

  /** Bytes that are text are that text, others are shown as digits. */
  private static String bytes(Binary value) {
    byte[] bytes = value.getBytes();
    return Utf8.valid(bytes, 0, bytes.length) ? value.toStringUsingUTF8() : HexFormat.of().formatHex(bytes);
  }
}
