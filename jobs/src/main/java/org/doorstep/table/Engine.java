package org.doorstep.table;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Starts Spark for one home, trimmed for small nights: no web page, few partitions, no code generation. */
public final class Engine {

  private static final long SMALL_INPUT_BYTES = 64L << 20;
  private static final long BYTES_PER_PARTITION = 32L << 20;

  private Engine() {}

  /**
   * A session over the warehouse of a home.
   *
   * @param inputBytes size of what will be read; decides how finely work is cut
   */
  public static Warehouse start(Path warehouse, long inputBytes) {
    int cores = Runtime.getRuntime().availableProcessors();
    long partitions = Math.max(cores, Math.min(200, inputBytes / BYTES_PER_PARTITION));
    SparkSession.Builder builder = SparkSession.builder()
        .appName("doorstep")
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.catalogImplementation", "in-memory")
        .config("spark.sql.shuffle.partitions", Long.toString(partitions))
        .config("spark.sql.codegen.wholeStage", Boolean.toString(inputBytes > SMALL_INPUT_BYTES))
        .config("spark.sql.adaptive.enabled", Boolean.toString(inputBytes > SMALL_INPUT_BYTES))
        .config("spark.sql.ansi.enabled", "true");
    SparkSession spark = Warehouse.configure(builder, warehouse).getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    return new Warehouse(spark);
  }
}
