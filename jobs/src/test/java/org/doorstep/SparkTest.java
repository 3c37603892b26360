package org.doorstep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.doorstep.table.Engine;

/** Tests that need a Spark session without a home share this one; it is the engine's own, as nights have it. */
public abstract class SparkTest {
  private static SparkSession session;

  /** Returns the session; it lives as long as the test JVM. */
  protected static synchronized SparkSession spark() {
    if (session == null) {
      try {
        session = Engine.start(Path.of("target", "warehouse").toAbsolutePath(), 0).spark();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return session;
  }
}
