package org.doorstep.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.InnerRows;
import org.doorstep.contract.RowColumns;
import org.doorstep.contract.RowTally;

/** Small files, mappings and contracts for the tests of this room. */
public final class Samples {
  public static final Path ROOT = Path.of(System.getProperty("doorstep.root"));
  public static final Contracts CONTRACTS = Contracts.read(ROOT.resolve("data/contracts"));
  public static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key of 32 bytes, only for tests".getBytes(StandardCharsets.US_ASCII));

  private Samples() {}

  /** Writes a mapping file and reads it. */
  public static Mapping mapping(Path dir, String name, String yaml) {
    write(dir.resolve(name + ".yaml"), "name: " + name + "\n" + yaml, StandardCharsets.UTF_8);
    return Mappings.read(List.of(name), List.of(dir), CONTRACTS).get(0);
  }

  /** Writes a text file in an encoding and returns it as a file of the inbox. */
  public static SourceFile file(Path dir, String name, Mapping mapping, String text) {
    String encoding = mapping.layout().encoding().label();
    return file(dir, name, mapping, text.getBytes(Charset.forName(encoding)));
  }

  /** Writes bytes and returns them as a file of the inbox. */
  public static SourceFile file(Path dir, String name, Mapping mapping, byte[] bytes) {
    try {
      Path path = dir.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return new SourceFile(path.toString(), name, bytes.length, mapping);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text, Charset charset) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The landed rows of some files as a dataset. */
  public static Dataset<Row> landed(SparkSession spark, List<SourceFile> files, Contract contract) {
    return InnerRows.of(spark, RowColumns.landed(contract),
        Landing.read(spark, files, contract, PSEUDONYMS, RowTally.of(spark)));
  }
}
