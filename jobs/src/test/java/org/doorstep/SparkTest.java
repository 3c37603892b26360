package org.doorstep;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Tests that need a Spark session share this one; it lives as long as the test JVM. */
public abstract class SparkTest {
  private static SparkSession session;

  /** Returns the session: two threads, no UI, few partitions, UTC, no code generation. */
  protected static synchronized SparkSession spark() {
    if (session == null) {
      session = SparkSession.builder()
          .master("local[2]")
          .appName("test")
          .config("spark.ui.enabled", false)
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 2)
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.codegen.wholeStage", false)
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .config("spark.sql.warehouse.dir", Path.of("target", "warehouse").toAbsolutePath().toString())
          .getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
    }
    return session;
  }
}
