package org.doorstep.source;

import java.math.BigDecimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.Reason;

/** Reads a number, multiplied by a factor; whole numbers must come out whole and fit their type. */
record NumberCell(FieldType type, BigDecimal multiply) implements CellReader {
  private static final int SAFE_DIGITS = 9;
  private static final int MOST_DIGITS = 40;

  @Override
  public Object read(UTF8String text) {
    if (multiply.equals(BigDecimal.ONE) && type != FieldType.DOUBLE && plainDigits(text)) {
      return boxed(digits(text));
    }
    return text.numBytes() > MOST_DIGITS ? Reason.BAD_NUMBER : decimal(text.toString());
  }

  private static boolean plainDigits(UTF8String text) {
    int length = text.numBytes();
    for (int i = 0; i < length; i++) {
      if (text.getByte(i) < '0' || text.getByte(i) > '9') {
        return false;
      }
    }
    return length > 0 && length <= SAFE_DIGITS;
  }

  private static int digits(UTF8String text) {
    int value = 0;
    for (int i = 0; i < text.numBytes(); i++) {
      value = value * 10 + text.getByte(i) - '0';
    }
    return value;
  }

  private Object boxed(int value) {
    return type == FieldType.INTEGER ? (Object) value : (Object) (long) value;
  }

  private Object decimal(String text) {
    try {
      BigDecimal value = new BigDecimal(text).multiply(multiply);
      if (Math.abs((long) value.scale()) > MOST_DIGITS) {
        return Reason.BAD_NUMBER;
      }
      return switch (type) {
        case INTEGER -> value.intValueExact();
        case LONG -> value.longValueExact();
        default -> value.doubleValue();
      };
    } catch (ArithmeticException | NumberFormatException e) {
      return Reason.BAD_NUMBER;
    }
  }

  @Override
  public String expected() {
    String kind = type == FieldType.DOUBLE ? "a number" : "a whole number";
    return multiply.equals(BigDecimal.ONE)
        ? kind : kind + " after multiplying by " + multiply.toPlainString();
  }
}
