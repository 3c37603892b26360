package org.doorstep.peer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Loads the first sheet of each register, as texts, into sheet_area, sheet_population and sheet_unit. */
final class Workbooks {

  private static final Map<String, String> TABLES =
      Map.of("行政区划", "sheet_area", "人口年报", "sheet_population", "单位名录", "sheet_unit");

  private Workbooks() {}

  static void load(Connection duck, Path registers) throws IOException, SQLException {
    try (Stream<Path> files = Files.list(registers)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        load(duck, file, TABLES.entrySet().stream().filter(entry -> name.startsWith(entry.getKey()))
            .map(Map.Entry::getValue).findFirst().orElseThrow());
      }
    }
  }

  private static void load(Connection duck, Path file, String table) throws IOException, SQLException {
    try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
      List<Row> rows = book.getFirstSheet().read();
      int width = rows.get(0).getCellCount();
      try (Statement statement = duck.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS " + table + " (" + IntStream.range(0, width)
            .mapToObj(i -> '"' + rows.get(0).getCellText(i) + "\" VARCHAR")
            .collect(Collectors.joining(", ")) + ")");
      }
      try (DuckDBAppender appender =
          ((DuckDBConnection) duck).createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
        for (Row row : rows.subList(1, rows.size())) {
          appender.beginRow();
          for (int i = 0; i < width; i++) {
            appender.append(row.getCellText(i));
          }
          appender.endRow();
        }
      }
    }
  }
}
