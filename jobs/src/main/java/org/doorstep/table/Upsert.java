package org.doorstep.table;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.Contract;
import org.doorstep.contract.KeptRows;
import org.doorstep.contract.Reason;
import org.doorstep.contract.RowColumns;

/**
 * Puts checked rows into a record table by key and version. Of the rows of one key the one with the greatest
 * version stays, ties go to the later file name and line, so that the order of the nights does not matter. A file that
 * is read again takes back what it had brought and brings what it says now.
 *
 * <p>Rows are read once: good ones are appended as they come, bad ones turned aside. Then keys alone are read back, and
 * what lost against another row of its key is taken out by its place. Until an edition pins the table's new snapshot,
 * nobody sees any of it.
 */
public final class Upsert implements AutoCloseable {

  private final Warehouse warehouse;
  private final Contract contract;
  private final Optional<Long> before;
  private final List<RowCount> counts = new ArrayList<>();
  private final Map<String, Long> notices = new TreeMap<>();
  private final Map<List<String>, KeptRows> old = new HashMap<>();
  private Rivals rivals;
  private long appended;
  private boolean changed;
  private long withdrawn;

  private Upsert(Warehouse warehouse, Contract contract) {
    this.warehouse = warehouse;
    this.contract = contract;
    if (!warehouse.exists(contract.name())) {
      warehouse.create(contract.name(), schema(contract), RecordColumns.encodings(contract));
    }
    this.before = warehouse.snapshot(contract.name());
  }

  /** Writes checked rows into their table; what is remembered of them is let go when this is closed. */
  public static Upsert of(Warehouse warehouse, Contract contract, Arrivals arrivals, Aside aside) throws IOException {
    Upsert upsert = new Upsert(warehouse, contract);
    upsert.write(arrivals, aside);
    return upsert;
  }

  /** The columns of a record table: the contract's stored fields, then where each row came from. */
  public static StructType schema(Contract contract) {
    return contract.sparkSchema()
        .add(RowColumns.SOURCE, DataTypes.StringType)
        .add(RowColumns.FILE, DataTypes.StringType)
        .add(RowColumns.LINE, DataTypes.LongType)
        .add(RowColumns.VERSION, DataTypes.LongType)
        .add(RowColumns.HASH, DataTypes.LongType);
  }

  /** The table that the rows are for. */
  public String table() {
    return contract.name();
  }

  /** The columns of the table that tell one record from the others. */
  public List<String> key() {
    return contract.key();
  }

  /** What became of the rows, by file. */
  public List<RowCount> counts() {
    return counts;
  }

  /** Notices that rows gave which were let in, by code. */
  public Map<String, Long> notices() {
    return notices;
  }

  /** Whether the table holds other rows than before. */
  public boolean changed() {
    return changed;
  }

  /** Whether only all files of the table together can tell what stays; then the table is left as it was. */
  public boolean inDoubt() {
    return rivals != null && rivals.inDoubt();
  }

  /** How many records went without another in their place, since their file no longer holds them. */
  public long withdrawn() {
    return withdrawn;
  }

  /** The columns that the contract gives the table. */
  public List<String> columns() {
    return List.of(contract.sparkSchema().fieldNames());
  }

  /** The rows that entered the table, in some of its columns. */
  public Dataset<Row> now(List<String> columns) {
    Dataset<Row> arrived = arrived().selectExpr(columns.toArray(String[]::new));
    Map<String, BitSet> lost = before.isEmpty() ? Map.of()
        : rivals.places(Disposition.UNCHANGED.name(), Disposition.SUPERSEDED.name());
    return lost.isEmpty() ? arrived : Places.without(warehouse, arrived, lost);
  }

  /** The rows that they replaced, in some of their columns; none in a table that was empty. */
  public synchronized Dataset<Row> before(List<String> columns) {
    if (!old.containsKey(columns)) {
      old.put(columns, new KeptRows(new StoredRows(warehouse, contract.name()).at(
          rivals.places(Rivals.REPLACED), columns, rivals.texts()).selectExpr(columns.toArray(String[]::new))));
    }
    return old.get(columns).rows();
  }

  @Override
  public void close() {
    old.values().forEach(KeptRows::close);
  }

  private void write(Arrivals arrivals, Aside aside) throws IOException {
    Gate.Memory memory = Gate.Memory.of(warehouse.spark(), before.isPresent());
    appended = warehouse.append(contract.name(), schema(contract),
        Gate.pass(arrivals.rows(), new RecordColumns(contract), aside, memory));
    Map<String, Long> passed = passed(memory.ends().value());
    long all = passed.values().stream().mapToLong(Long::longValue).sum();
    if (appended != all) {
      throw new IllegalStateException("table " + contract.name() + " took " + appended + " rows of " + all
          + " that passed the checks; nothing is published");
    }
    if (appended > 0 || before.isPresent() && !arrivals.again().isEmpty()) {
      settle(arrivals, passed, memory.keys());
    }
    if (!changed) {
      close();
      undo();
    }
  }

  /** Counts what was stopped and noticed, and gives the rows that passed, by file. */
  private Map<String, Long> passed(Map<Gate.End, Long> ends) {
    Map<String, Long> passed = new TreeMap<>();
    ends.forEach((end, rows) -> {
      switch (end.kind()) {
        case PASSED -> passed.put(end.file(), rows);
        case NOTICED -> notices.merge(end.code(), rows, Long::sum);
        case STOPPED -> counts.add(new RowCount(end.file(), end.code().equals(Reason.REFUSED_BY_LAW.code())
            ? Disposition.REFUSED : Disposition.SET_ASIDE, end.code(), rows));
      }
    });
    return passed;
  }

  private void settle(Arrivals arrivals, Map<String, Long> passed, KeyHashes keys) throws IOException {
    rivals = Rivals.among(warehouse, contract, arrivals, arrived(), appended, keys, before);
    Map<String, Map<Disposition, Long>> ends = new TreeMap<>();
    passed.forEach((file, rows) -> ends.put(file, new EnumMap<>(Map.of(Disposition.INSERTED, rows))));
    countRivals(ends);
    changed = withdrawn > 0;
    ends.forEach((file, rows) -> rows.forEach((end, number) -> {
      if (number > 0) {
        counts.add(new RowCount(file, end, "", number));
        changed |= end == Disposition.INSERTED || end == Disposition.UPDATED;
      }
    }));
    changed &= !rivals.inDoubt();
    Map<String, BitSet> lost = rivals.places(Disposition.UNCHANGED.name(), Disposition.SUPERSEDED.name(),
        Rivals.REPLACED);
    if (changed && !lost.isEmpty()) {
      Places.remove(warehouse.iceberg(contract.name()), lost);
    }
  }

  /** Counts rows of contested keys by what became of them instead of as new. */
  private void countRivals(Map<String, Map<Disposition, Long>> ends) {
    rivals.counts().forEach((file, counts) -> counts.forEach((end, rows) -> {
      withdrawn += end.equals(Rivals.REPLACED) ? rows : end.equals(Disposition.UPDATED.name()) ? -rows : 0;
      if (!end.equals(Rivals.STANDS) && !end.equals(Rivals.REPLACED)) {
        ends.get(file).merge(Disposition.INSERTED, -rows, Long::sum);
        ends.get(file).merge(Disposition.valueOf(end), rows, Long::sum);
      }
    }));
  }

  /** Puts the table back when all rows that were appended are known already. */
  private void undo() {
    before.ifPresent(snapshot -> warehouse.takeBack(contract.name(), snapshot));
  }

  private Dataset<Row> arrived() {
    if (before.isEmpty()) {
      return warehouse.read(contract.name());
    }
    return appended == 0 ? warehouse.read(contract.name(), before.get()).filter(lit(false))
        : warehouse.appended(contract.name(), before.get());
  }

}
