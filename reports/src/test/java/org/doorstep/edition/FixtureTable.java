package org.doorstep.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
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
        .map(parts -> "'" + parts[0] + "': '" + TYPES.get(parts[1]) + "'").collect(Collectors.joining(", "));
    Path csv = file.resolveSibling(name + ".csv");
    try (Statement statement = database.createStatement()) {
      Files.createDirectories(file.getParent());
      Files.writeString(csv, rows.stream().map(FixtureTable::line).collect(Collectors.joining()));
      statement.execute("COPY (SELECT * FROM read_csv('" + csv
          + "', header = false, quote = '\"', escape = '\"',"
          + " nullstr = '', allow_quoted_nulls = false, auto_detect = false, columns = {" + ddl + "})) TO '"
          + file
          + "' (FORMAT parquet, COMPRESSION zstd)");
      Files.delete(csv);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Object[] row) {
    return Arrays.stream(row).map(FixtureTable::value).collect(Collectors.joining(",", "", "\n"));
  }

  private static String value(Object value) {
    if (value == null || value instanceof Double number && !Double.isFinite(number)) {
      return "";
    }
    return value instanceof String text ? "\"" + text.replace("\"", "\"\"") + "\"" : value.toString();
  }
}
