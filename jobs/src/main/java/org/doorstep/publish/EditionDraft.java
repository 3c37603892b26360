package org.doorstep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.PlainRows;

/** An edition in the making: datasets are added to a staged folder, several at a time if need be. */
public final class EditionDraft {

  private final Path folder;
  private final Contracts contracts;
  private final Map<String, Manifest.DatasetFile> datasets = new ConcurrentSkipListMap<>();

  /** Starts with an empty folder. */
  public EditionDraft(Path folder, Contracts contracts) throws IOException {
    Editions.deleteTree(folder);
    Files.createDirectories(folder);
    this.folder = folder;
    this.contracts = contracts;
  }

  /** Adds a dataset whose rows stay in the order given; columns are matched by name with its contract. */
  public void add(String name, Iterator<Row> rows) throws IOException {
    Contract contract = contracts.get(name);
    Path file = folder.resolve(name + ".parquet");
    ParquetTable.Written written = ParquetTable.write(file, contract, rows);
    datasets.put(name, new Manifest.DatasetFile(file.getFileName().toString(), written.rows(), Checksums.sha256(file),
        written.content()));
  }

  /** Adds a dataset from Spark, sorted by its contract's key. */
  public void add(String name, Dataset<Row> rows) throws IOException {
    add(name, rows, UnaryOperator.identity());
  }

  /** Adds a dataset from Spark, sorted by its contract's key, each row as it is once it has gone by. */
  public void add(String name, Dataset<Row> rows, UnaryOperator<Row> passing) throws IOException {
    String[] key = contracts.get(name).key().toArray(String[]::new);
    Iterator<Row> sorted = new PlainRows(
        key.length == 0 ? rows : rows.repartition(1).sortWithinPartitions(key[0], tail(key)));
    add(name, new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sorted.hasNext();
      }

      @Override
      public Row next() {
        return passing.apply(sorted.next());
      }
    });
  }

  /** Adds a dataset from plain values in the order of its contract's fields. */
  public void addValues(String name, List<Object[]> values) throws IOException {
    addValues(name, values.stream());
  }

  /** Adds a dataset from records whose components are named as the contract's columns. */
  public void addRecords(String name, List<? extends Record> records) throws IOException {
    addRecords(name, records.stream());
  }

  /** The same of records that are made one after the other. */
  public void addRecords(String name, Stream<? extends Record> records) throws IOException {
    addValues(name, records.map(new RecordValues(contracts.get(name))));
  }

  private void addValues(String name, Stream<Object[]> values) throws IOException {
    StructType schema = contracts.get(name).sparkSchema();
    add(name, values.<Row>map(row -> new GenericRowWithSchema(row, schema)).iterator());
  }

  /** The datasets added so far, by name. */
  public Map<String, Manifest.DatasetFile> datasets() {
    return datasets;
  }

  /** Hash of every dataset that follows from the inputs alone. */
  public String contentHash() {
    StringBuilder text = new StringBuilder();
    datasets.forEach((name, file) -> text.append(name).append(' ').append(file.content()).append('\n'));
    return Checksums.sha256(text.toString());
  }

  public Path folder() {
    return folder;
  }

  private static String[] tail(String[] names) {
    return Arrays.copyOfRange(names, 1, names.length);
  }
}
