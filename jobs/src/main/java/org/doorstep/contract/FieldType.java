package org.doorstep.contract;

import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types a field may have, with the logical type of the contract standard and the type in Spark. */
public enum FieldType {
  STRING("string", "string", DataTypes.StringType),
  INTEGER("integer", "integer", DataTypes.IntegerType),
  LONG("integer", "long", DataTypes.LongType),
  DOUBLE("number", "double", DataTypes.DoubleType),
  DATE("date", "date", DataTypes.DateType),
  TIMESTAMP("timestamp", "timestamp", DataTypes.TimestampType),
  BOOLEAN("boolean", "boolean", DataTypes.BooleanType);

  private final String logicalType;
  private final String physicalType;
  private final DataType sparkType;

  FieldType(String logicalType, String physicalType, DataType sparkType) {
    this.logicalType = logicalType;
    this.physicalType = physicalType;
    this.sparkType = sparkType;
  }

  /** Returns the logicalType written in contract files. */
  public String logicalType() {
    return logicalType;
  }

  /** Returns the physicalType, which a contract file may leave out except for long. */
  public String physicalType() {
    return physicalType;
  }

  /** Returns the column type in Spark. */
  public DataType sparkType() {
    return sparkType;
  }

  /** The type whose columns in Spark are of a type. */
  public static FieldType of(DataType sparkType) {
    return Arrays.stream(values()).filter(type -> type.sparkType.equals(sparkType)).findFirst().orElseThrow();
  }
}
