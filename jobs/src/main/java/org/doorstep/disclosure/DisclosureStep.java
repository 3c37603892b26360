package org.doorstep.disclosure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.doorstep.contract.RowTally;

/**
 * The engine step that no page can skip: every published dataset with figures goes through it.
 *
 * <p>Observations come first, each guarded measure as one table family ({@link FamilyRows}); comparisons and findings
 * are then made from what is left of them, so that no limit and no change holds a hidden figure. {@link #follow} hides
 * what speaks of a hidden observation in a dataset that was made elsewhere.
 */
public final class DisclosureStep {

  private static final List<String> CELL =
      List.of("measure_id", "output", "area_code", "period_kind", "dimension", "dimension_value");

  private final Disclosure disclosure;
  private RowTally<String> reasons;

  /** The step with these rules and measures. */
  public DisclosureStep(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * The observations as they may be published.
   *
   * @param observations gives those of the measures with some ids; asked once for what is guarded and once for what is
   *     not, so that nothing else need be made twice
   * @param released the observations of the last edition; empty before the first
   */
  public Dataset<Row> apply(Function<Set<String>, Dataset<Row>> observations, Optional<Dataset<Row>> released) {
    Column isGuarded = outputIs(disclosure::isGuarded);
    Column isForAll = not(measureIs(measure -> disclosure.measures().get(measure).aboutStaff()))
        .or(col("area_level").equalTo("county"));
    Dataset<Row> open = observations.apply(withOutput(output -> !disclosure.isGuarded(output)))
        .filter(isForAll.and(not(isGuarded)));
    Dataset<Row> now = observations.apply(withOutput(disclosure::isGuarded)).filter(isForAll.and(isGuarded));
    Dataset<Row> before = released.orElse(now.limit(0)).select(names(List.of(now.columns()), ""));
    return apply(PublishedTable.OBSERVATIONS, open).union(guarded(now, before.filter(isGuarded)));
  }

  /** Whether a measure is guarded: what is made of counts by day is made of the others alone. */
  public boolean isGuarded(String measureId) {
    return disclosure.isGuarded(measureId);
  }

  /** The rows of measures that are not guarded. */
  public Dataset<Row> unguarded(Dataset<Row> rows) {
    return rows.filter(not(measureIs(disclosure::isGuarded)));
  }

  /** Whether an output counts persons or a sensitive topic, so that its table family is guarded as a whole. */
  public boolean isGuarded(String measureId, String output) {
    return disclosure.isGuarded(measureId, output);
  }

  /** As {@link #measureIs}, with what outputs have of their own. */
  private Column outputIs(Predicate<String> any) {
    Column output = concat_ws(" ", col("measure_id"), col("output"));
    Object[] own = disclosure.measures().keySet().stream().filter(key -> key.contains(" ")).sorted().toArray();
    Object[] ownAny = Arrays.stream(own).filter(key -> any.test(key.toString())).toArray();
    return output.isin(ownAny).or(not(output.isin(own)).and(measureIs(any)));
  }

  /** The measures of which any output may be one of some. */
  private Set<String> withOutput(Predicate<String> any) {
    return disclosure.measures().keySet().stream().filter(any).map(key -> key.split(" ")[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Column measureIs(Predicate<String> any) {
    return col("measure_id").isin(disclosure.measures().keySet().stream().filter(any).sorted().toArray());
  }

  private Dataset<Row> guarded(Dataset<Row> now, Dataset<Row> before) {
    String[] names = now.columns();
    Disclosure rule = disclosure;
    RowTally<String> counted = RowTally.of(now.sparkSession());
    reasons = counted;
    CoGroupFunction<String, Row, Row, Row> guard = (family, rows, released) -> {
      FamilyRows guarded = new FamilyRows(rule, family, columns(names, rows), columns(names, released));
      counted.add(guarded.reasons());
      return guarded.guarded().stream()
          .map(columns -> RowFactory.create(Arrays.stream(names).map(columns::get).toArray())).iterator();
    };
    return byFamily(now).cogroup(byFamily(before), guard, Encoders.row(nullable(now.schema())));
  }

  private KeyValueGroupedDataset<String, Row> byFamily(Dataset<Row> rows) {
    Disclosure rule = disclosure;
    MapFunction<Row, String> family = row -> rule.family(row.getAs("measure_id"), row.getAs("output"));
    return rows.groupByKey(family, Encoders.STRING());
  }

  /**
   * Why figures were hidden, in rows, once the observations have been made: for their own small counts
   * ({@code small}), with a figure of the same place and period ({@code together}), or so that no other can be had from
   * them ({@code others}). It is not for readers, to whom a figure hidden for another's sake promises nothing.
   */
  public Map<String, Long> reasons() {
    return reasons == null ? Map.of() : reasons.value();
  }

  private static List<Map<String, Object>> columns(String[] names, Iterator<Row> rows) {
    List<Map.Entry<String, Map<String, Object>>> columns = new ArrayList<>();
    rows.forEachRemaining(row -> columns.add(Map.entry(String.join(" ", row.<String>getAs("period"),
        row.<String>getAs("area_code"), row.<String>getAs("dimension_value"), row.<String>getAs("output")),
        columns(names, row))));
    columns.sort(Map.Entry.comparingByKey());
    return columns.stream().map(Map.Entry::getValue).toList();
  }

  private static Map<String, Object> columns(String[] names, Row row) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int place = 0; place < names.length; place++) {
      columns.put(names[place], row.get(place));
    }
    return columns;
  }

  /** The steps of survival curves, which go by days: those of guarded measures are never published. */
  public Dataset<Row> curves(Dataset<Row> steps) {
    return apply(PublishedTable.SURVIVAL_STEPS, steps.filter(not(measureIs(disclosure::isGuarded))));
  }

  /** The rows of a published dataset, those with too small numbers of their own hidden. */
  public Dataset<Row> apply(PublishedTable table, Dataset<Row> rows) {
    Disclosure rule = disclosure;
    return mapped(rows, rows.columns(), row -> rule.apply(table, row));
  }

  /** The rows of a dataset, those hidden whose observation (in a comparison: also whose base) is hidden. */
  public Dataset<Row> follow(PublishedTable table, Dataset<Row> rows, Dataset<Row> observations) {
    List<Column> periods = new ArrayList<>(List.of(col("period")));
    if (table == PublishedTable.COMPARISONS) {
      periods.add(element_at(split(col("base_period"), "/"), 1));
      periods.add(element_at(split(col("base_period"), "/"), -1));
    }
    Dataset<Row> followed = rows;
    for (Column period : periods) {
      followed = followed(table, followed, observations, period);
    }
    return followed;
  }

  private Dataset<Row> followed(PublishedTable table, Dataset<Row> rows, Dataset<Row> observations,
      Column period) {
    List<String> cell = CELL.stream().filter(Arrays.asList(rows.columns())::contains).toList();
    Column hidden = col("mark").equalTo("suppressed");
    Dataset<Row> marks = observations
        .where(cell.contains("dimension") ? hidden : hidden.and(col("dimension").equalTo("")))
        .groupBy(names(cell, "", col("period").as("hidden_period")))
        .agg(max("shown").as("hidden_shown"))
        .select(names(cell, "hidden_", col("hidden_period"), col("hidden_shown")));
    Column same = cell.stream()
        .map(column -> col(column).equalTo(col("hidden_" + column)))
        .reduce(period.equalTo(col("hidden_period")), Column::and);
    Disclosure rule = disclosure;
    return mapped(rows.join(marks, same, "left"), rows.columns(), row -> row.get("hidden_shown") == null
        ? row : rule.hide(table, row, row.get("hidden_shown").toString()));
  }

  private static Column[] names(List<String> cell, String prefix, Column... more) {
    List<Column> columns = new ArrayList<>();
    cell.forEach(column -> columns.add(prefix.isEmpty() ? col(column) : col(column).as(prefix + column)));
    columns.addAll(List.of(more));
    return columns.toArray(Column[]::new);
  }

  interface RowRule extends UnaryOperator<Map<String, Object>>, Serializable {
  }

  static Dataset<Row> mapped(Dataset<Row> rows, String[] kept, RowRule rule) {
    String[] names = rows.columns();
    MapFunction<Row, Row> map = row -> {
      Map<String, Object> ruled = rule.apply(columns(names, row));
      return RowFactory.create(Arrays.stream(kept).map(ruled::get).toArray());
    };
    return rows.map(map, Encoders.row(nullable(rows.select(names(List.of(kept), "")).schema())));
  }

  /** Any number may have to go, so every column may be null. */
  private static StructType nullable(StructType schema) {
    return new StructType(Arrays.stream(schema.fields())
        .map(field -> new StructField(field.name(), field.dataType(), true, field.metadata()))
        .toArray(StructField[]::new));
  }
}
