package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.SparkTest;
import org.doorstep.period.Rules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions that measures and views have beside those of SQL, over the project's own rule tables. */
class RuleFunctionsTest extends SparkTest {

  @BeforeAll
  static void theRulesAreKnown() throws IOException {
    RuleFunctions.register(spark(), Rules.read(Path.of(System.getProperty("doorstep.root")).resolve("data/rules")));
  }

  @Test
  void aDueDateFollowsFromTheRuleThePathAndTheDay() {
    assertEquals("""
        discipline 2026-03-02: 2026-06-01, 90
        review 2026-03-02: 2026-05-06, 60
        review 2022-04-29: 2022-06-28, 60
        null 2026-03-02: null, null
        null 2022-04-29: 2022-06-28, 60
        review null: null, null
        review 1969-12-31: null, null""", answers("""
        SELECT concat(coalesce(path, 'null'), ' ', coalesce(CAST(day AS STRING), 'null')),
               due_on('petition-closing', path, day),
               limit_of('petition-closing', path, day)
        FROM VALUES ('discipline', DATE '2026-03-02'), ('review', DATE '2026-03-02'), ('review', DATE '2022-04-29'),
             (NULL, DATE '2026-03-02'), (NULL, DATE '2022-04-29'), ('review', NULL), ('review', DATE '1969-12-31')
             AS matter(path, day)"""));
  }

  /** The days around the spring festival of 2026, and a rule that asks for more scopes than are kept at hand. */
  @Test
  void everyRowIsAnsweredByItsOwnRuleAndScopeAndDay() {
    Dataset<Row> one = spark().sql("""
        SELECT due_on('petition-notice', scope, day) AS due, threshold('levels-up', scope, day) AS levels,
               roll_forward(day) AS rolled, add_working_days(day, 3) AS third,
               working_days(day, DATE '2026-03-02') AS days
        FROM (SELECT DATE_ADD(DATE '2026-02-10', CAST(id % 20 AS INT)) AS day, concat('scope ', id) AS scope
              FROM range(40))
        """);
    List<Row> rows = one.collectAsList();
    assertEquals(rows.subList(0, 20), rows.subList(20, 40));
    assertEquals(List.of("[2026-02-25,1,2026-02-10,2026-02-13,10]", "[2026-03-02,1,2026-02-24,2026-02-26,6]"),
        List.of(rows.get(0).toString(), rows.get(5).toString()));
  }

  @Test
  void aThresholdThatIsNotThereIsNoNull() {
    assertThrows(Exception.class, () -> spark().sql(
        "SELECT threshold('levels-up', '', day) FROM VALUES (DATE '1990-01-01') AS t(day)").collect());
  }

  /** The engine tells equal calls, and works each out once: here it sees that there is nothing to compare. */
  @Test
  void twoCallsThatSayTheSameAreOne() {
    String plan = spark().sql("SELECT due_on('petition-notice', '', day) <=> due_on('petition-notice', '', day) AS same"
        + " FROM (SELECT date_add(DATE '2026-01-01', CAST(id AS INT)) AS day FROM range(3))")
        .queryExecution().optimizedPlan().toString();
    assertTrue(plan.contains("true AS same"), plan);
  }

  @Test
  void aCallWithTooFewValuesIsToldAsTheEngineTellsIt() {
    AnalysisException fault =
        assertThrows(AnalysisException.class, () -> spark().sql("SELECT due_on('petition-notice')"));
    assertTrue(fault.getMessage().contains("`due_on` requires 3 parameters but the actual number is 1"),
        fault.getMessage());
  }

  @Test
  void likeTextsArePlainlyAlike() {
    assertEquals("""
        走访张家三户宣传政策2026版
        abc12
        null""", answers("""
        SELECT plain_text(text) FROM VALUES ('走访 张家，三户；宣传“政策”（２０２６版）…'), ('A-b c!\\t１2'), (NULL)
             AS note(text)"""));
  }

  private static String answers(String sql) {
    return spark().sql(sql).collectAsList().stream().map(row -> row.size() == 1 ? String.valueOf(row.get(0))
        : row.get(0) + ": " + row.get(1) + ", " + row.get(2)).collect(Collectors.joining("\n"));
  }
}
