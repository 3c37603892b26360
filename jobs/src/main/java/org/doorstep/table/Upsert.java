package org.doorstep.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
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
  private Rivals rivals;
  private KeptRows old;
  private long appended;
  private boolean changed;
  private boolean inDoubt;
  private boolean someReplaced;
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
    return inDoubt;
  }

  /** How many records went without another in their place, since their file no longer holds them. */
  public long withdrawn() {
    return withdrawn;
  }

  /** The rows that entered the table. */
  public Dataset<Row> now() {
    if (before.isEmpty()) {
      return warehouse.read(contract.name());
    }
    if (!rivals.any()) {
      return arrived();
    }
    return Places.beside(arrived()).join(places(Disposition.UNCHANGED.name(), Disposition.SUPERSEDED.name()),
        Places.COLUMNS, "left_anti").drop(Places.COLUMNS);
  }

  /** The rows that they replaced; none in a table that was empty. */
  public Dataset<Row> before() {
    if (!someReplaced) {
      return warehouse.spark().createDataFrame(List.of(), schema(contract));
    }
    if (old == null) {
      old = new KeptRows(Places.rows(warehouse, schema(contract), places(Rivals.REPLACED)));
    }
    return old.rows();
  }

  @Override
  public void close() {
    if (rivals != null) {
      rivals.close();
    }
    if (old != null) {
      old.close();
    }
  }

  private void write(Arrivals arrivals, Aside aside) throws IOException {
    Gate.Memory memory = Gate.Memory.of(warehouse.spark());
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
    rivals = Rivals.among(contract, arrivals, arrived(), before.map(snapshot -> standing()), keys,
        span());
    Map<String, Map<Disposition, Long>> ends = new TreeMap<>();
    passed.forEach((file, rows) -> ends.put(file, new EnumMap<>(Map.of(Disposition.INSERTED, rows))));
    boolean someLost = rivals.any() && countRivals(ends);
    changed = withdrawn > 0;
    ends.forEach((file, rows) -> rows.forEach((end, number) -> {
      if (number > 0) {
        counts.add(new RowCount(file, end, "", number));
        changed |= end == Disposition.INSERTED || end == Disposition.UPDATED;
      }
    }));
    changed &= !inDoubt;
    if (changed && someLost) {
      Places.remove(warehouse.iceberg(contract.name()), places(Disposition.UNCHANGED.name(),
          Disposition.SUPERSEDED.name(), Rivals.REPLACED).toLocalIterator());
    }
  }

  /** Counts rows of contested keys by what became of them instead of as new, and says whether some must go. */
  private boolean countRivals(Map<String, Map<Disposition, Long>> ends) {
    boolean someLost = false;
    for (Row row : rivals.rows().groupBy(RowColumns.FILE, Rivals.END).agg(count(lit(1)), max(Rivals.IN_DOUBT))
        .collectAsList()) {
      String end = row.getString(1);
      inDoubt |= row.getBoolean(3);
      withdrawn += end.equals(Rivals.REPLACED) ? row.getLong(2)
          : end.equals(Disposition.UPDATED.name()) ? -row.getLong(2) : 0;
      someReplaced |= end.equals(Rivals.REPLACED);
      someLost |= !end.equals(Rivals.STANDS) && !end.equals(Disposition.INSERTED.name());
      if (!end.equals(Rivals.STANDS) && !end.equals(Rivals.REPLACED)) {
        ends.get(row.getString(0)).merge(Disposition.INSERTED, -row.getLong(2), Long::sum);
        ends.get(row.getString(0)).merge(Disposition.valueOf(end), row.getLong(2), Long::sum);
      }
    }
    return someLost;
  }

  /** Puts the table back when all rows that were appended are known already. */
  private void undo() {
    before.ifPresent(snapshot -> warehouse.takeBack(contract.name(), snapshot));
  }

  private Dataset<Row> arrived() {
    if (before.isEmpty()) {
      return warehouse.read(contract.name());
    }
    return appended == 0 ? standing().filter(lit(false)) : warehouse.appended(contract.name(), before.get());
  }

  private Optional<KeySpan> span() {
    return appended == 0 ? Optional.empty()
        : KeySpan.ofAppended(warehouse.iceberg(contract.name()), contract.key().get(0));
  }

  private Dataset<Row> standing() {
    return warehouse.read(contract.name(), before.orElseThrow());
  }

  private Dataset<Row> places(String... ends) {
    return rivals.rows().filter(col(Rivals.END).isin((Object[]) ends)).selectExpr(Places.COLUMNS);
  }
}
