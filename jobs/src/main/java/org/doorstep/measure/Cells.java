package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;

/**
 * The cells of all measures, kept in one table of the warehouse. A night takes what each changed record had added
 * out and puts in what it adds now; a measure whose declaration, rules or view changed is counted anew.
 */
public final class Cells {

  /** The name of the table of cells. */
  public static final String TABLE = "cells";
  /** Those of one measure are asked for alone, and a block holds few measures. */
  private static final int BLOCK_BYTES = 1 << 21;

  private final Warehouse warehouse;
  private final Measures measures;
  private final Scope scope;
  private final Map<String, String> known;
  private final Map<String, String> current;

  /**
   * Cells as the last edition left them.
   *
   * @param scope the areas and the day that cells are folded by; where cells were folded otherwise, none is known
   * @param known by measure: hash of the declaration and rules by which its cells were counted
   * @param current the same, as they stand now
   */
  public Cells(Warehouse warehouse, Measures measures, Scope scope, Map<String, String> known,
      Map<String, String> current) {
    this.warehouse = warehouse;
    this.measures = measures;
    this.scope = scope;
    this.known = known;
    this.current = current;
    if (!warehouse.exists(TABLE)) {
      warehouse.create(TABLE, Contributions.CELL, BLOCK_BYTES);
    }
  }

  /** Makes record tables, with their derived fields, and the views over them known to SQL by their names. */
  public static void registerViews(Warehouse warehouse, Measures measures, Map<String, Dataset<Row>> tables) {
    tables.forEach((name, rows) -> Contributions.derive(rows, measures.derived().getOrDefault(name, Map.of()))
        .createOrReplaceTempView(name));
    measures.views().forEach((name, sql) -> warehouse.spark().sql(sql).createOrReplaceTempView(name));
  }

  /**
   * Brings the cells up to date with tonight's changes; the views are registered already.
   *
   * @param changes by table: what changed tonight; tables that did not change are not named
   */
  public void refresh(Map<String, Upsert> changes) throws Exception {
    ChangedTables tables = new ChangedTables(known.isEmpty() ? Map.of() : changes, measures);
    try (ChangedViews views = new ChangedViews(warehouse, measures, tables)) {
      Set<String> stale = stale(changes.keySet(), views);
      Callable<Void> removed = warehouse.aside(() -> remove(stale));
      List<Callable<JavaRDD<InternalRow>>> additions = new ArrayList<>();
      for (String table : sources()) {
        List<Measure> anew = counting(table, measure -> stale.contains(measure.id()));
        if (!anew.isEmpty()) {
          Dataset<Row> rows = spark().table(table);
          additions.add(() -> Contributions.of(rows, anew, table, scope));
        }
        List<Measure> kept = counting(table, measure -> !stale.contains(measure.id()));
        if (!kept.isEmpty() && tables.names().contains(table)) {
          additions.add(() -> difference(tables, kept, table));
        } else if (!kept.isEmpty() && views.holds(table)) {
          Dataset<Row> now = views.now(table);
          Dataset<Row> before = views.before(table);
          additions.add(() -> Contributions.difference(now, before, kept, table, scope));
        }
      }
      Optional<JavaRDD<InternalRow>> added = warehouse.together(additions).stream().reduce(JavaRDD::union);
      removed.call();
      added.ifPresent(cells -> warehouse.append(TABLE, Contributions.CELL,
          cells.coalesce(files()).mapPartitions(new CondensedCells(measures.byId(), scope))));
    }
  }

  /** Takes out all cells where none is known, or those of measures that are counted anew. */
  private Void remove(Set<String> stale) {
    if (known.isEmpty() && warehouse.snapshot(TABLE).isPresent()) {
      warehouse.delete(TABLE, "true");
    } else if (!known.isEmpty() && !stale.isEmpty()) {
      warehouse.delete(TABLE, "measure_id IN (%s)".formatted(
          stale.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "))));
    }
    return null;
  }

  /** All cells; those of one key add up, and what was taken out again is there with a negative sign. */
  public Dataset<Row> all() {
    return warehouse.read(TABLE);
  }

  private JavaRDD<InternalRow> difference(ChangedTables tables, List<Measure> kept, String table) {
    Map<String, String> derived = measures.derived().getOrDefault(table, Map.of());
    return Contributions.difference(Contributions.derive(tables.now(table), derived),
        Contributions.derive(tables.before(table), derived), kept, table, scope);
  }

  /** A file for each core after a small night, more when much was counted. */
  private int files() {
    return Integer.parseInt(spark().conf().get("spark.sql.shuffle.partitions"));
  }

  /** Measures to be counted anew: declared otherwise than before, or over a view whose changes cannot be told. */
  private Set<String> stale(Set<String> changed, ChangedViews views) {
    Set<String> stale = new TreeSet<>(known.keySet());
    stale.removeAll(current.keySet());
    for (Measure measure : measures.list()) {
      boolean sameDeclaration = current.get(measure.id()).equals(known.get(measure.id()));
      boolean viewChanged = measure.parts().values().stream().anyMatch(part -> part.view() != null
          && !views.holds(part.view()) && views.isTouched(part.view(), changed));
      if (!sameDeclaration || viewChanged) {
        stale.add(measure.id());
      }
    }
    return stale;
  }

  private Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    measures.list().forEach(measure -> measure.parts().values().forEach(part -> sources.add(part.of())));
    return sources;
  }

  private List<Measure> counting(String table, Predicate<Measure> which) {
    return measures.list().stream().filter(which)
        .filter(measure -> measure.parts().values().stream().anyMatch(part -> part.of().equals(table))).toList();
  }

  private SparkSession spark() {
    return warehouse.spark();
  }
}
