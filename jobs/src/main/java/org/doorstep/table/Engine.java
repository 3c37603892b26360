package org.doorstep.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Starts Spark once in a process, trimmed for small nights: no web page, few partitions. */
public final class Engine {

  private static final long BYTES_PER_PARTITION = 256L << 20;
  private static final long DAY_MILLIS = 24 * 60 * 60 * 1000;

  private Engine() {}

  /**
   * The warehouse in a folder, in a session of its own.
   *
   * @param inputBytes size of what will be read; a small night does not pay for fine cutting
   */
  public static Warehouse start(Path folder, long inputBytes) throws IOException {
    Files.createDirectories(folder);
    SparkSession session = context().newSession();
    int cores = session.sparkContext().defaultParallelism();
    session.conf().set("spark.sql.shuffle.partitions",
        Math.max(cores, Math.min(200, inputBytes / BYTES_PER_PARTITION)));
    session.conf().set("spark.sql.adaptive.enabled", false);
    // What stands in one place by our own wish is joined there, though the engine cannot tell how little it is.
    session.conf().set("spark.sql.defaultSizeInBytes", 1L << 30);
    session.conf().set("spark.sql.maxSinglePartitionBytes", Long.MAX_VALUE);
    // Hashing sorts after some keys all the same, and what comes in sorted by the key it sorts again. Not to be had by
    // replaceHashWithSortAgg: in Spark 4.1 that forgets the FILTER of an aggregate.
    session.conf().set("spark.sql.execution.useObjectHashAggregateExec", false);
    Warehouse warehouse = new Warehouse(session, folder);
    warehouse.expect(inputBytes);
    return warehouse;
  }

  private static SparkSession context() {
    Thread thread = Thread.currentThread();
    if (!(thread.getContextClassLoader() instanceof KnownClasses)) {
      thread.setContextClassLoader(new KnownClasses(Engine.class.getClassLoader()));
    }
    SparkSession spark = SparkSession.builder()
        .appName("doorstep")
        .master("local[" + Runtime.getRuntime().availableProcessors() + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.extensions", "org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.catalogImplementation", "in-memory")
        .config("spark.sql.ansi.enabled", "true")
        // Each small sort or join takes a page first; by itself the engine makes them of 64 MB, and fills the heap with
        // them.
        .config("spark.buffer.pageSize", "4m")
        // A machine that was put to sleep wakes up with what it had: nothing has died that should be given up.
        .config("spark.storage.blockManagerHeartbeatTimeoutMs", DAY_MILLIS)
        // A task without memory fails as any other, so that the night can say so.
        .config("spark.executor.killOnFatalError.depth", "0")
        .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    // Jobs that feed an iterator run outside of a query and see only what their thread says.
    spark.sparkContext().setLocalProperty("spark.sql.datetime.java8API.enabled", "true");
    spark.sparkContext().setLocalProperty("spark.sql.session.timeZone", "UTC");
    return spark;
  }
}
