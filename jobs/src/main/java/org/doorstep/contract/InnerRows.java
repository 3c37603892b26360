package org.doorstep.contract;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.TableScan;
import org.apache.spark.sql.types.StructType;

/** Rows that are in the engine's inner form already, as a dataset: no encoder is paid. */
public final class InnerRows extends BaseRelation implements TableScan {

  private final SparkSession spark;
  private final StructType schema;
  private final JavaRDD<InternalRow> rows;

  private InnerRows(SparkSession spark, StructType schema, JavaRDD<InternalRow> rows) {
    this.spark = spark;
    this.schema = schema;
    this.rows = rows;
  }

  /** These rows as a dataset; whoever makes them may hand out the same row object again and again. */
  public static Dataset<Row> of(SparkSession spark, StructType schema, JavaRDD<InternalRow> rows) {
    return spark.baseRelationToDataFrame(new InnerRows(spark, schema, rows));
  }

  @Override
  public SQLContext sqlContext() {
    return spark.sqlContext();
  }

  @Override
  public StructType schema() {
    return schema;
  }

  @Override
  public boolean needConversion() {
    return false;
  }

  /** Returns rows of the inner form under the type that the interface asks for. */
  @Override
  @SuppressWarnings("unchecked")
  public RDD<Row> buildScan() {
    RDD<?> inner = rows.rdd();
    return (RDD<Row>) inner;
  }
}
