package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.contract.KeptRows;
import org.doorstep.table.KeySet;
import org.doorstep.table.SoughtRows;
import org.doorstep.table.Warehouse;

/**
 * The rows of views with one key as they are and as they were before tonight, of those keys alone that tonight touched.
 * Such a view says that each of its rows follows from the records of one key, and from registers, which do not have it.
 */
final class ChangedRows implements AutoCloseable {

  /** So many keys are looked up faster than everything is counted anew. */
  private static final long MANY_KEYS = 1_000_000;

  private final SparkSession spark;
  private final List<KeptRows> kept = new ArrayList<>();
  private final KeySet keys;
  private final Map<String, Dataset<Row>> now = new TreeMap<>();
  private final Map<String, Dataset<Row>> before = new TreeMap<>();

  /**
   * Of views over record tables that the session knows by their names.
   *
   * @param key the columns by which they go together
   * @param tables the tables that have them
   * @param words the texts in which every column that is needed is named
   * @param changes what changed tonight
   * @param derived by table: its derived fields
   */
  ChangedRows(Warehouse warehouse, List<String> key, Set<String> tables, Collection<String> words,
      ChangedTables changes, Map<String, Map<String, String>> derived) {
    this.spark = warehouse.spark();
    this.keys = KeySet.of(tables.stream().filter(changes.names()::contains)
        .flatMap(table -> Stream.of(changes.now(table), changes.before(table)))
        .map(rows -> rows.selectExpr(key.toArray(String[]::new))).reduce(Dataset::union).orElseThrow(), key);
    if (areMany()) {
      return;
    }
    for (String table : tables) {
      Map<String, String> derivations = derived.getOrDefault(table, Map.of());
      boolean isChanged = changes.names().contains(table);
      Set<String> texts = new TreeSet<>(words);
      texts.addAll(derivations.values());
      texts.addAll(key);
      texts.addAll(isChanged ? changes.key(table) : List.of());
      List<String> names = ChangedTables.named(Arrays.stream(spark.table(table).columns()), texts)
          .filter(name -> !derivations.containsKey(name)).toList();
      Column[] columns = names.stream().map(name -> col(name)).toArray(Column[]::new);
      Dataset<Row> rows = keep(warehouse.exists(table) ? warehouse.sought(table, names, key, keys)
          : spark.table(table).select(columns));
      Dataset<Row> earlier = isChanged ? keep(SoughtRows.without(rows, changes.key(table), changes.now(table))
          .unionByName(changes.before(table).select(columns))) : rows;
      now.put(table, Contributions.derive(KeptRows.gathered(rows, keys.size()), derivations));
      before.put(table, Contributions.derive(KeptRows.gathered(earlier, keys.size()), derivations));
    }
  }

  private Dataset<Row> keep(Dataset<Row> query) {
    kept.add(new KeptRows(query));
    return kept.get(kept.size() - 1).filled();
  }

  /** Whether so much changed that counting anew is the shorter way; then there are no rows. */
  boolean areMany() {
    return keys.size() > MANY_KEYS;
  }

  /** The rows of a view as they are. */
  Dataset<Row> now(String sql) {
    return rows(sql, now);
  }

  /** The rows of a view as they were. */
  Dataset<Row> before(String sql) {
    return rows(sql, before);
  }

  /** A query is bound to what the names mean while it is made. */
  private Dataset<Row> rows(String sql, Map<String, Dataset<Row>> tables) {
    Map<String, Dataset<Row>> whole = new TreeMap<>();
    tables.keySet().forEach(table -> whole.put(table, spark.table(table)));
    tables.forEach((table, rows) -> rows.createOrReplaceTempView(table));
    try {
      return spark.sql(sql);
    } finally {
      whole.forEach((table, rows) -> rows.createOrReplaceTempView(table));
    }
  }

  @Override
  public void close() {
    kept.forEach(KeptRows::close);
  }
}
