package org.doorstep.measure;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.period.Period;

/**
 * One figure of a measure for one area, period and part, numerator and denominator with it.
 *
 * @param n cases it rests on
 * @param value null when there is none; {@code mark} then says why
 * @param mark empty, no-denominator, small-base, no-data, not-elapsed or too-many-excluded
 */
public record Observation(Key key, Double numerator, Double denominator, Long n, Double value, Double low, Double high,
    String state, String mark) implements Serializable {

  /** What a figure is for. */
  public record Key(String measureId, String output, String areaCode, String areaLevel, Period period,
      String dimension, String dimensionValue) implements Serializable {}

  /** The columns as the published contract has them; what is shown instead of a hidden figure is still empty. */
  public static final StructType SCHEMA = new StructType()
      .add("measure_id", DataTypes.StringType).add("output", DataTypes.StringType)
      .add("area_code", DataTypes.StringType).add("area_level", DataTypes.StringType)
      .add("period_kind", DataTypes.StringType).add("period", DataTypes.StringType)
      .add("period_start", DataTypes.DateType).add("period_end", DataTypes.DateType)
      .add("dimension", DataTypes.StringType).add("dimension_value", DataTypes.StringType)
      .add("numerator", DataTypes.DoubleType).add("denominator", DataTypes.DoubleType)
      .add("n", DataTypes.LongType).add("value", DataTypes.DoubleType)
      .add("low", DataTypes.DoubleType).add("high", DataTypes.DoubleType)
      .add("state", DataTypes.StringType).add("mark", DataTypes.StringType)
      .add("shown", DataTypes.StringType);

  /** A figure that has a value. */
  public static Observation of(Key key, Figure figure, String state) {
    return new Observation(key, figure.numerator(), figure.denominator(), figure.n(), figure.value(), figure.low(),
        figure.high(), state, figure.mark());
  }

  /** The figure in the columns of {@link #SCHEMA}, in the engine's inner form. */
  InternalRow toInnerRow(InnerTexts texts) {
    Period period = key.period();
    return new GenericInternalRow(new Object[] {texts.of(key.measureId()), texts.of(key.output()),
        texts.of(key.areaCode()), texts.of(key.areaLevel()), texts.of(period.kind().code()), texts.of(period.label()),
        (int) period.start().toEpochDay(), (int) period.end().toEpochDay(), texts.of(key.dimension()),
        texts.of(key.dimensionValue()), numerator, denominator, n, value, low, high, texts.of(state), texts.of(mark),
        UTF8String.EMPTY_UTF8});
  }
}
