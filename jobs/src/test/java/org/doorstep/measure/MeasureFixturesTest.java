package org.doorstep.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.period.Rules;
import org.doorstep.table.Engine;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each declared measure gives the figures of its own page in {@code src/test/resources/measures}, as of 30
 * June 2026. All pages are counted together, in one pass over each record table.
 */
class MeasureFixturesTest {

  private static final Path DATA = Path.of(System.getProperty("doorstep.root")).resolve("data");
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

  @TempDir private static Path folder;
  private static Measures measures;
  private static Map<String, Fixture> fixtures;
  private static Map<List<String>, Row> figures;
  private static Map<String, Dataset<Row>> tables;

  /** The declared measures. */
  static List<String> ids() throws IOException {
    return Measures.read(DATA).list().stream().map(Measure::id).toList();
  }

  @BeforeAll
  static void countAllFixturesAtOnce() throws Exception {
    measures = Measures.read(DATA);
    fixtures = new TreeMap<>();
    for (Measure measure : measures.list()) {
      if (Files.exists(Fixture.FOLDER.resolve(measure.id() + ".md"))) {
        fixtures.put(measure.id(), Fixture.read(measure.id()));
      }
    }
    List<Fixture> all = List.copyOf(fixtures.values());
    Rules rules = Rules.read(DATA.resolve("rules"));
    Warehouse warehouse = Engine.start(folder, 0);
    RuleFunctions.register(warehouse.spark(), rules);
    tables = new HashMap<>();
    for (Contract contract : Contracts.read(DATA.resolve("contracts")).records()) {
      tables.put(contract.name(),
          warehouse.spark().createDataFrame(FixtureRows.of(contract, all), Upsert.schema(contract)));
    }
    Scope scope = new Scope(AS_OF, FixtureRows.areas(all), rules);
    figures = figures(cells(warehouse, scope), scope);
  }

  private static Dataset<Row> cells(Warehouse warehouse, Scope scope) throws Exception {
    Cells.registerViews(warehouse, measures, tables);
    Map<String, String> declared = measures.list().stream().collect(Collectors.toMap(Measure::id, Measure::id));
    Cells cells = new Cells(warehouse, measures, scope, Map.of(), declared);
    cells.refresh(Map.of());
    Dataset<Row> ofOwnPage = cells.all().filter(col("area_code").startsWith(concat(col("measure_id"), lit("-"))));
    warehouse.create("cells_of_own_page", Contributions.CELL);
    warehouse.append("cells_of_own_page", Contributions.CELL, ofOwnPage.queryExecution().toRdd().toJavaRDD());
    return warehouse.read("cells_of_own_page");
  }

  private static Map<List<String>, Row> figures(Dataset<Row> cells, Scope scope) {
    Map<List<String>, Row> figures = new HashMap<>();
    new Observations(cells.sparkSession(), measures, scope, Set.of()).of(cells, fixtures.keySet()).collectAsList()
        .forEach(row -> figures.put(List.of(row.getAs("measure_id"), row.getAs("output"), row.getAs("area_code"),
            row.getAs("period"), row.getAs("dimension_value")), row));
    return figures;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aMeasureGivesTheFiguresOfItsPage(String id) {
    Fixture fixture = fixtures.get(id);
    assertTrue(fixture != null, () -> "measure " + id + " has no fixture; write " + Fixture.FOLDER + "/" + id
        + ".md: five to ten rows that a clerk can check, its edge case among them, and what must come out");
    assertFalse(fixture.expected().isEmpty(), id + ".md has no table 'expected'");
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (Map<String, String> row : fixture.expected()) {
      expected.add(row.toString());
      actual.add(shown(fixture, row));
    }
    assertEquals(String.join("\n", expected), String.join("\n", actual), () -> id + ".md\n" + allOf(fixture));
  }

  /**
   * A night counts such a view from the records of the keys that changed: no row may hang on those of another key. Rows
   * that follow from registers alone are there each time.
   */
  @Test
  void theRowsOfAViewWithAKeyFollowFromTheRecordsOfEachKeyAlone() {
    SparkSession spark = tables.get("visit").sparkSession();
    ViewOrder order = new ViewOrder(measures.views());
    Map<String, Dataset<Row>> whole = new TreeMap<>();
    tables.keySet().forEach(table -> whole.put(table, spark.table(table)));
    measures.views().forEach((view, sql) -> order.key(view).ifPresent(key -> {
      List<Row> all = new ArrayList<>(spark.sql(sql).collectAsList());
      assertFalse(all.isEmpty(), "no rows of " + view);
      Column hash = pmod(hash(key.stream().map(name -> col(name)).toArray(Column[]::new)), lit(3));
      List<Row> parts = new ArrayList<>();
      for (int part = 0; part < 3; part++) {
        parts.addAll(rows(sql, key, order.tables(view), whole, hash.equalTo(part)));
      }
      List<Row> ofRegisters = rows(sql, key, order.tables(view), whole, lit(false));
      all.addAll(ofRegisters);
      all.addAll(ofRegisters);
      whole.forEach((table, rows) -> rows.createOrReplaceTempView(table));
      assertEquals(lines(all), lines(parts), () -> "views/" + view + ".sql gives other rows when the records of each "
          + key + " are alone; take its key out");
    }));
  }

  /** The rows of a view over some of the records of the tables that have its key. */
  private static List<Row> rows(String sql, List<String> key, Set<String> needed, Map<String, Dataset<Row>> whole,
      Column which) {
    needed.stream().filter(table -> whole.containsKey(table)
        && List.of(whole.get(table).columns()).containsAll(key)).forEach(table ->
            whole.get(table).filter(which).createOrReplaceTempView(table));
    return whole.values().iterator().next().sparkSession().sql(sql).collectAsList();
  }

  private static String lines(List<Row> rows) {
    return rows.stream().map(Row::toString).sorted().collect(Collectors.joining("\n"));
  }

  @Test
  void everyPageBelongsToADeclaredMeasure() throws IOException {
    try (var files = Files.list(Fixture.FOLDER)) {
      List<String> strays = files.map(file -> file.getFileName().toString().replace(".md", ""))
          .filter(id -> !fixtures.containsKey(id)).toList();
      assertEquals(List.of(), strays, "pages without a measure in data/measures");
    }
  }

  /** The figure that was made, in the columns of the expected one. */
  private static String shown(Fixture fixture, Map<String, String> expected) {
    Row figure = figures.get(List.of(fixture.id(), expected.getOrDefault("output", "value"),
        fixture.prefix() + expected.get("area_code"), expected.get("period"),
        expected.getOrDefault("dimension_value", "")));
    Map<String, String> shown = new LinkedHashMap<>(expected);
    for (String column : List.of("numerator", "denominator", "n", "value", "mark")) {
      shown.computeIfPresent(column, (name, text) ->
          figure == null ? name.equals("mark") ? "absent" : "" : text(figure.getAs(name)));
    }
    return figure == null && !"absent".equals(expected.get("mark")) ? "no figure for " + expected : shown.toString();
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  /** What else was made for the same periods, so that a fault can be found. */
  private static String allOf(Fixture fixture) {
    List<String> periods = fixture.expected().stream().map(row -> row.get("period")).toList();
    return figures.entrySet().stream().filter(entry -> entry.getKey().get(0).equals(fixture.id()))
        .filter(entry -> periods.contains(entry.getKey().get(3)))
        .map(entry -> entry.getKey().subList(1, 5) + " " + text(entry.getValue().getAs("numerator")) + " / "
            + text(entry.getValue().getAs("denominator")) + " = " + text(entry.getValue().getAs("value")) + " "
            + entry.getValue().getAs("mark"))
        .sorted().collect(Collectors.joining("\n", "all figures of these periods:\n", "\n"));
  }
}
