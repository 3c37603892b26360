package org.doorstep.measure;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.StructField;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.table.Upsert;

/**
 * What the engine finds wrong in derived fields, views and parts, asked of tables without rows, before any row is read:
 * names that are not there, and values that are no day, condition or whole number where one is counted.
 */
public final class ColumnCheck {

  private record Asked(Measure measure, String part, String what, String expression) {}

  private final SparkSession spark;
  private final Path data;
  private final Measures measures;
  private final List<String> faults = new ArrayList<>();

  private ColumnCheck(SparkSession spark, Path data, Measures measures) {
    this.spark = spark;
    this.data = data;
    this.measures = measures;
  }

  /**
   * Asks everything at once.
   *
   * @param data the folder that the measures were read from, for the places of faults
   * @throws SettingsFault listing every fault with its file and line
   */
  public static void check(SparkSession spark, Path data, Contracts contracts, Measures measures) {
    ColumnCheck check = new ColumnCheck(spark, data, measures);
    for (Contract contract : contracts.records()) {
      check.table(contract);
    }
    measures.views().forEach(check::view);
    SettingsFault.throwIfAny(check.faults);
    Map<String, List<Asked>> asked = new LinkedHashMap<>();
    measures.list().forEach(measure -> measure.parts().forEach((name, part) ->
        add(asked.computeIfAbsent(part.of(), of -> new ArrayList<>()), measure, name, part)));
    asked.forEach((table, each) -> check.parts(spark.table(table), each));
    SettingsFault.throwIfAny(check.faults);
  }

  private void table(Contract contract) {
    Dataset<Row> rows = spark.createDataFrame(List.of(), Upsert.schema(contract));
    for (Map.Entry<String, String> field : measures.derived().getOrDefault(contract.name(), Map.of()).entrySet()) {
      try {
        rows = rows.withColumn(field.getKey(), expr(field.getValue()));
      } catch (Exception fault) {
        faults.add(in("derived.yaml", contract.name() + ":").at("  " + field.getKey() + ":") + field.getKey() + " "
            + said(analysis(fault)));
      }
    }
    rows.createOrReplaceTempView(contract.name());
  }

  private void view(String name, String sql) {
    try {
      spark.sql(sql).createOrReplaceTempView(name);
    } catch (Exception fault) {
      AnalysisException found = analysis(fault);
      Object line = found.line().isDefined() ? found.line().get() : 1;
      faults.add("views/" + name + ".sql line " + line + ": " + said(found));
    }
  }

  private static void add(List<Asked> asked, Measure measure, String name, Part part) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("day", part.day());
    texts.put("where", part.where());
    texts.put("numerator", part.numerator());
    texts.put("denominator", part.denominator());
    texts.put("until", part.until());
    texts.put("stopped", part.stopped());
    texts.put("excluded", part.excluded());
    texts.forEach((what, text) -> {
      if (text != null) {
        asked.add(new Asked(measure, name, what, text));
      }
    });
  }

  /** All expressions over a table or view at once, and only where one is wrong each by itself. */
  private void parts(Dataset<Row> rows, List<Asked> asked) {
    try {
      kinds(rows, asked);
    } catch (Exception one) {
      analysis(one);
      for (Asked each : asked) {
        try {
          kinds(rows, List.of(each));
        } catch (Exception fault) {
          fault(each, said(analysis(fault)));
        }
      }
    }
  }

  private void kinds(Dataset<Row> rows, List<Asked> asked) {
    Column[] columns = new Column[asked.size()];
    for (int place = 0; place < columns.length; place++) {
      columns[place] = expr(asked.get(place).expression()).as("c" + place);
    }
    StructField[] fields = rows.select(columns).schema().fields();
    for (int place = 0; place < columns.length; place++) {
      DataType type = fields[place].dataType();
      String expected = expected(asked.get(place).what(), type);
      if (expected != null) {
        fault(asked.get(place), "is " + type.simpleString() + "; expected " + expected);
      }
    }
  }

  /** What was expected of a value of this type; null where it will do. */
  private static String expected(String what, DataType type) {
    return switch (what) {
      case "day", "until" -> type instanceof DateType ? null : "a day";
      case "where", "excluded" -> type instanceof BooleanType ? null : "a condition";
      case "stopped" -> type instanceof IntegralType ? null : "a whole number";
      default -> type instanceof IntegralType || type instanceof BooleanType ? null : "a condition or a whole number";
    };
  }

  private void fault(Asked asked, String what) {
    faults.add(entry(asked.measure()).at(asked.expression()) + asked.measure().id() + " part " + asked.part() + " "
        + asked.what() + " '" + asked.expression() + "' " + what);
  }

  /** Where a measure is declared. */
  private DeclaredIn entry(Measure measure) {
    String start = "- id: " + measure.id();
    return files().stream().map(file -> in(file, start)).filter(DeclaredIn::isThere).findFirst().orElseThrow();
  }

  private List<String> files() {
    try {
      return Measures.files(data.resolve("measures"), ".yaml").stream()
          .map(file -> file.getFileName().toString()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private DeclaredIn in(String file, String start) {
    try {
      Path place = data.resolve("measures").resolve(file);
      return new DeclaredIn(file, Files.readAllLines(place, StandardCharsets.UTF_8), start);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The engine throws this without saying so; anything else is no fault of a declaration. */
  private static AnalysisException analysis(Exception fault) {
    if (fault instanceof AnalysisException analysis) {
      return analysis;
    }
    throw new IllegalStateException("a declaration could not be looked at", fault);
  }

  /** The engine's words, without its codes and its plan. */
  private static String said(AnalysisException fault) {
    String first = fault.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return first.replaceFirst("^\\[[A-Z0-9_.]+\\] ", "").replaceFirst(" ?SQLSTATE: .*$", "").strip();
  }
}
