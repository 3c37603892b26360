package org.doorstep.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.doorstep.contract.Contract;
import org.doorstep.contract.KeptRows;
import org.doorstep.contract.RowColumns;

/**
 * Rows that share a key, and which of them stays: the one with the greatest version, ties go to the later file and
 * line. What a file had brought that is read again counts no more: it stays only where the file says the same again.
 * Sees keys, versions and places alone; a key that only one row has is nowhere here.
 */
final class Rivals {

  /** What became of a row: the name of a {@link Disposition}, or {@link #REPLACED} or {@link #STANDS} of an old one. */
  private static final String END = "_end";
  static final String REPLACED = "REPLACED";
  static final String STANDS = "STANDS";
  /** Whether a row that nobody remembers, of a file that is not read tonight, might be the one to stay. */
  private static final String IN_DOUBT = "_in_doubt";
  private static final String IS_NEW = "_is_new";
  private static final String IS_VOID = "_is_void";
  private static final String RANK = "_rank";
  private static final String CHALLENGER = "_challenger";
  private static final String HOLDER = "_holder";

  private final Contract contract;
  private final Arrivals arrivals;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();
  private final Map<String, Map<String, BitSet>> places = new TreeMap<>();
  private boolean inDoubt;
  private List<StoredRows.Texts> texts = List.of();

  private Rivals(Contract contract, Arrivals arrivals) {
    this.contract = contract;
    this.arrivals = arrivals;
  }

  /**
   * Finds the rows of contested keys.
   *
   * @param arrivals where the rows come from
   * @param appended the rows, as they stand in the table
   * @param number how many those are
   * @param keys those of the appended rows
   * @param before as of which snapshot the table held other rows, if it did
   */
  static Rivals among(Warehouse warehouse, Contract contract, Arrivals arrivals, Dataset<Row> appended, long number,
      KeyHashes keys, Optional<Long> before) {
    Rivals rivals = new Rivals(contract, arrivals);
    if (before.isEmpty()) {
      rivals.find(appended, number, Optional.empty(), keys.repeated());
      return rivals;
    }
    Dataset<Row> old = new StoredRows(warehouse, contract.name()).of(before.get(), rivals.columns(), contract.key(),
        keys.all(), arrivals.again());
    try (KeptRows facing = new KeptRows(old)) {
      rivals.find(appended, number, Optional.of(facing.rows()), keys.repeated());
      return rivals;
    }
  }

  /** By file of the inbox: how many of its rows came to which {@link #END}. */
  Map<String, Map<String, Long>> counts() {
    return counts;
  }

  /** By data file: where the rows of some ends stand in it. */
  Map<String, BitSet> places(String... ends) {
    Map<String, BitSet> all = new TreeMap<>();
    for (String end : ends) {
      places.getOrDefault(end, Map.of()).forEach((file, positions) ->
          all.computeIfAbsent(file, any -> new BitSet()).or(positions));
    }
    return all;
  }

  /** The keys of the old rows among them, so that those are found again; nothing where the keys do not tell. */
  List<StoredRows.Texts> texts() {
    return texts;
  }

  /** Whether only all files of the table together can tell what stays. */
  boolean inDoubt() {
    return inDoubt;
  }

  private void find(Dataset<Row> appended, long number, Optional<Dataset<Row>> facing, KeySet repeated) {
    Optional<KeySet> faced = facing.map(rows -> KeySet.of(rows, contract.key()));
    texts = faced.flatMap(KeySet::spans).map(spans -> List.of(new StoredRows.Texts(contract.key().get(0), spans)))
        .orElse(List.of());
    KeySet contested = faced.map(repeated::with).orElse(repeated);
    if (contested.size() == 0) {
      return;
    }
    Dataset<Row> arrived = marked(narrow(SoughtRows.of(narrow(appended), contract.key(), contested)), true);
    Dataset<Row> all = facing.map(rows -> arrived.union(marked(rows, false))).orElse(arrived);
    judged(KeptRows.gathered(all, Math.max(number, contested.size())))
        .select(col(RowColumns.FILE), col(END), col(IN_DOUBT), col(Places.DATA_FILE), col(Places.POSITION))
        .toLocalIterator().forEachRemaining(row -> {
          counts.computeIfAbsent(row.getString(0), file -> new TreeMap<>()).merge(row.getString(1), 1L, Long::sum);
          inDoubt |= row.getBoolean(2);
          places.computeIfAbsent(row.getString(1), end -> new TreeMap<>())
              .computeIfAbsent(row.getString(3), file -> new BitSet()).set(Math.toIntExact(row.getLong(4)));
        });
  }

  private List<String> columns() {
    return Stream.concat(contract.key().stream(),
        Stream.of(RowColumns.VERSION, RowColumns.FILE, RowColumns.LINE, RowColumns.HASH)).toList();
  }

  private Dataset<Row> narrow(Dataset<Row> rows) {
    return rows.selectExpr(Stream.concat(columns().stream(), Stream.of(Places.COLUMNS)).toArray(String[]::new));
  }

  private Dataset<Row> marked(Dataset<Row> rows, boolean isNew) {
    return rows.select(col("*"), lit(isNew).as(IS_NEW),
        (isNew ? lit(false) : col(RowColumns.FILE).isin(arrivals.again().toArray())).as(IS_VOID));
  }

  private Dataset<Row> judged(Dataset<Row> rows) {
    WindowSpec sameKey = Window.partitionBy(keyColumns(contract));
    WindowSpec newestFirst = sameKey.orderBy(col(IS_NEW).desc(), col(RowColumns.VERSION).desc(),
        col(RowColumns.FILE).desc(), col(RowColumns.LINE).desc());
    Column arrival = struct(col(RowColumns.VERSION), col(RowColumns.FILE), col(RowColumns.HASH));
    return rows.withColumns(Map.of(
            RANK, row_number().over(newestFirst),
            CHALLENGER, first(when(col(IS_NEW), arrival)).over(newestFirst),
            HOLDER, max(when(not(col(IS_NEW)), arrival)).over(sameKey),
            IS_VOID, max(IS_VOID).over(sameKey)))
        .withColumns(Map.of(IN_DOUBT, arrivals.complete() ? lit(false) : doubt(), END, end()));
  }

  private static Column end() {
    Column sameFile = file(CHALLENGER).equalTo(file(HOLDER));
    Column repeats = same(CHALLENGER, HOLDER).and(not(col(IS_VOID)).or(sameFile));
    Column wins = col(HOLDER).isNull().or(col(IS_VOID)).or(isLater());
    Column own = struct(col(RowColumns.VERSION), col(RowColumns.HASH));
    return when(not(col(IS_NEW)), when(not(repeats).and(wins), lit(REPLACED)).otherwise(lit(STANDS)))
        .when(col(RANK).gt(1), when(own.equalTo(content(CHALLENGER)), name(Disposition.UNCHANGED))
            .otherwise(name(Disposition.SUPERSEDED)))
        .when(col(HOLDER).isNull(), name(Disposition.INSERTED))
        .when(repeats, name(Disposition.UNCHANGED))
        .when(wins, name(Disposition.UPDATED))
        .otherwise(name(Disposition.SUPERSEDED));
  }

  /**
   * Rows that lost against the holder or repeated it are not remembered. One of them might be the one to stay where the
   * holder goes and no later row takes its place, and where a row of the same version takes it that a repeat in a
   * later file would beat.
   */
  private Column doubt() {
    Column gone = col(IS_VOID).and(col(CHALLENGER).isNull().or(not(isLater())));
    Column tie = version(CHALLENGER).equalTo(version(HOLDER)).and(not(same(CHALLENGER, HOLDER)))
        .and(col(IS_VOID).or(isLater())).and(file(CHALLENGER).lt(lit(arrivals.lastRepeat())));
    return coalesce(gone.or(tie), lit(false));
  }

  private static Column isLater() {
    return arrival(CHALLENGER).geq(arrival(HOLDER));
  }

  private static Column same(String one, String other) {
    return content(one).equalTo(content(other));
  }

  private static Column content(String row) {
    return struct(version(row), col(row + "." + RowColumns.HASH));
  }

  private static Column arrival(String row) {
    return struct(version(row), file(row));
  }

  private static Column version(String row) {
    return col(row + "." + RowColumns.VERSION);
  }

  private static Column file(String row) {
    return col(row + "." + RowColumns.FILE);
  }

  private static Column[] keyColumns(Contract contract) {
    return contract.key().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column name(Disposition disposition) {
    return lit(disposition.name());
  }

  private static Column not(Column condition) {
    return org.apache.spark.sql.functions.not(condition);
  }
}
