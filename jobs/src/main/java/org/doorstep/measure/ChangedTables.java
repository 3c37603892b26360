package org.doorstep.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.table.Upsert;

/** What changed in record tables tonight, in the columns that something counted names: no other is read. */
final class ChangedTables {

  private final Map<String, Upsert> changes;
  private final Measures measures;
  private final ViewOrder order;

  /**
   * Of some measures.
   *
   * @param changes by table: what changed; tables that did not change are not named
   */
  ChangedTables(Map<String, Upsert> changes, Measures measures) {
    this.changes = changes;
    this.measures = measures;
    this.order = new ViewOrder(measures.views());
  }

  /** The tables that changed. */
  Set<String> names() {
    return changes.keySet();
  }

  /** The columns that tell one record of a table from the others. */
  List<String> key(String table) {
    return changes.get(table).key();
  }

  /** The rows that entered a table. */
  Dataset<Row> now(String table) {
    return changes.get(table).now(columns(table));
  }

  /** The rows that they replaced. */
  Dataset<Row> before(String table) {
    return changes.get(table).before(columns(table));
  }

  /** Those of some columns that a text names. */
  static Stream<String> named(Stream<String> columns, Collection<String> texts) {
    Set<String> words = texts.stream().flatMap(text -> Arrays.stream(text.split("\\W+"))).collect(Collectors.toSet());
    return columns.filter(words::contains);
  }

  /** Named by the table's measures and derived fields, or by views of which is known what changed in them. */
  private List<String> columns(String table) {
    Upsert change = changes.get(table);
    Set<String> texts = new TreeSet<>(measures.derived().getOrDefault(table, Map.of()).values());
    texts.add(String.join(" ", change.key()));
    measures.list().forEach(measure -> measure.parts().values().forEach(part -> {
      boolean isOver = part.view() != null && order.key(part.view()).isPresent()
          && order.tables(part.view()).contains(table);
      if (isOver) {
        texts.add(measures.views().get(part.view()));
      }
      if (isOver || part.of().equals(table)) {
        texts.add("area_code " + part + " " + measure.dimension());
      }
    }));
    return named(change.columns().stream(), texts).toList();
  }
}
