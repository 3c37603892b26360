package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.table.Warehouse;

/** The views of which is known what tonight's changes of records changed in them: those that have a key. */
final class ChangedViews implements AutoCloseable {

  private final Measures measures;
  private final ViewOrder order;
  private final Map<String, ChangedRows> byView = new TreeMap<>();
  private final List<ChangedRows> rows = new ArrayList<>();

  /** Of the views that measures count; the session knows tables and views by their names. */
  ChangedViews(Warehouse warehouse, Measures measures, ChangedTables changes) throws Exception {
    this.measures = measures;
    this.order = new ViewOrder(measures.views());
    SparkSession spark = warehouse.spark();
    Map<List<String>, Set<String>> keyed = keyed(spark, changes.names());
    List<Callable<ChangedRows>> works = new ArrayList<>();
    keyed.forEach((key, views) -> {
      Set<String> tables = views.stream().flatMap(view -> order.tables(view).stream())
          .filter(table -> hasColumns(spark, table, key)).collect(Collectors.toCollection(TreeSet::new));
      works.add(() -> new ChangedRows(warehouse, key, tables, words(views), changes, measures.derived()));
    });
    rows.addAll(warehouse.together(works));
    Iterator<ChangedRows> each = rows.iterator();
    keyed.values().forEach(views -> {
      ChangedRows changed = each.next();
      if (!changed.areMany()) {
        views.forEach(view -> byView.put(view, changed));
      }
    });
  }

  /** By key: the views that some measure counts and of which every table that changed has the key. */
  private Map<List<String>, Set<String>> keyed(SparkSession spark, Set<String> changed) {
    Map<List<String>, Set<String>> keyed = new LinkedHashMap<>();
    measures.list().stream().flatMap(measure -> measure.parts().values().stream()).map(Part::view)
        .filter(view -> view != null && isTouched(view, changed) && order.needed(view).isEmpty())
        .forEach(view -> order.key(view).filter(key -> order.tables(view).stream().filter(changed::contains)
            .allMatch(table -> hasColumns(spark, table, key)))
            .ifPresent(key -> keyed.computeIfAbsent(key, each -> new TreeSet<>()).add(view)));
    return keyed;
  }

  /** The views, and what measures ask of them: columns that none of these names are not needed. */
  private List<String> words(Set<String> views) {
    List<String> words = new ArrayList<>(views.stream().map(measures.views()::get).toList());
    measures.list().stream().flatMap(measure -> measure.parts().values().stream())
        .filter(part -> views.contains(part.of())).forEach(part -> words.add(part.toString()));
    return words;
  }

  private static boolean hasColumns(SparkSession spark, String table, List<String> columns) {
    return spark.catalog().tableExists(table) && List.of(spark.table(table).columns()).containsAll(columns);
  }

  /** Whether one of the tables that a view is made of changed. */
  boolean isTouched(String view, Set<String> changed) {
    return order.tables(view).stream().anyMatch(changed::contains);
  }

  /** Whether the changes of a view are known; then its rows before and after are at hand, of the keys that changed. */
  boolean holds(String view) {
    return byView.containsKey(view);
  }

  Dataset<Row> now(String view) {
    return byView.get(view).now(measures.views().get(view));
  }

  Dataset<Row> before(String view) {
    return byView.get(view).before(measures.views().get(view));
  }

  @Override
  public void close() {
    rows.forEach(ChangedRows::close);
  }
}
