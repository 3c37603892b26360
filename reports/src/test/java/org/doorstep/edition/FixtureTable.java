package org.doorstep.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of one dataset of a test edition, written as Parquet in the published schema. */
final class FixtureTable {
  private static final Map<String, String> TYPES =
      Map.of("s", "VARCHAR", "d", "DATE", "l", "BIGINT", "f", "DOUBLE", "i", "INTEGER", "b", "BOOLEAN");

  private final String name;
  private final String columns;
  private final List<Object[]> rows = new ArrayList<>();

  /** Columns as "name type" pairs, such as {@code measure_id s, n l}. */
  FixtureTable(String name, String columns) {
    this.name = name;
    this.columns = columns;
  }

  String name() {
    return name;
  }

  FixtureTable add(Object... values) {
    if (values.length != columns.split(",").length) {
      throw new IllegalArgumentException(name + " takes " + columns + ", got " + values.length + " values");
    }
    rows.add(values);
    return this;
  }

  int size() {
    return rows.size();
  }

  void write(Connection database, Path file) {
    String ddl = List.of(columns.split(",")).stream().map(String::strip).map(column -> column.split(" "))
        .map(parts -> parts[0] + " " + TYPES.get(parts[1])).collect(Collectors.joining(", "));
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE " + name + " (" + ddl + ")");
      for (int from = 0; from < rows.size(); from += 500) {
        statement.execute("INSERT INTO " + name + " VALUES " + rows.subList(from, Math.min(rows.size(), from + 500))
            .stream().map(FixtureTable::literal).collect(Collectors.joining(", ")));
      }
      Files.createDirectories(file.getParent());
      statement.execute("COPY " + name + " TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String literal(Object[] row) {
    return List.of(java.util.Arrays.stream(row).map(FixtureTable::value).toArray(String[]::new)).stream()
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String value(Object value) {
    if (value == null || value instanceof Double number && !Double.isFinite(number)) {
      return "NULL";
    }
    if (value instanceof LocalDate date) {
      return "DATE '" + date + "'";
    }
    return value instanceof String text ? "'" + text.replace("'", "''") + "'" : value.toString();
  }
}
