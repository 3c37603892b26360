package org.doorstep.contract;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Parquet files as the engine reads them, under their very names: a folder may be called {@code 县 [1]}. */
public final class ParquetFiles {

  /** Keeps the engine from taking names for patterns. */
  private static final Map<String, String> BY_NAME = Map.of("__globPaths__", "false");

  private ParquetFiles() {}

  /** The rows of one file, in its own columns. */
  public static Dataset<Row> read(SparkSession spark, Path file) {
    return spark.read().options(BY_NAME).parquet(names(List.of(file)));
  }

  /** The rows of some files, in columns that they are known to have. */
  public static Dataset<Row> read(SparkSession spark, Collection<Path> files, StructType columns,
      Map<String, String> options) {
    return spark.read().options(BY_NAME).options(options).schema(columns).parquet(names(files));
  }

  private static String[] names(Collection<Path> files) {
    return files.stream().map(file -> "file://" + file.toAbsolutePath()).toArray(String[]::new);
  }
}
