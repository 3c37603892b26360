package org.doorstep.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One published edition, opened for reading after every checksum in its manifest was found to agree.
 *
 * <p>Each dataset is a view of the same name over its Parquet file, in an in-memory database with one thread,
 * so an answer's order depends on its query alone.
 */
public final class Edition implements AutoCloseable {
  /** What a page may count on; an edition without one of these is not whole. */
  static final List<String> DATASETS = List.of("observations", "comparisons", "findings", "chart_points",
      "funnel_points", "funnel_limits", "measures", "labels", "areas", "inputs", "set_aside", "coverage",
      "actions", "events");

  private final Path folder;
  private final Manifest manifest;
  private final Connection database;

  private Edition(Path folder, Manifest manifest) {
    this.folder = folder;
    this.manifest = manifest;
    this.database = connect();
    manifest.datasets().forEach((name, dataset) -> createView(name, folder.resolve(dataset.file())));
  }

  /** The edition that {@code published/current} of a home names. */
  public static Edition current(Path home) {
    Path current = home.resolve("published").resolve("current");
    if (!Files.isRegularFile(current)) {
      throw EditionFault.unreadable("No edition is published in " + home + ": " + current + " is not there."
          + " Run 'doorstep nightly --home " + home + " --business-date DATE' first, or check --home.", null);
    }
    try {
      return open(home, Files.readString(current, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw EditionFault.unreadable("Cannot read " + current + ": " + e.getMessage(), e);
    }
  }

  public static Edition open(Path home, String id) {
    Path editions = home.resolve("published").resolve("editions");
    Path folder = editions.resolve(id).normalize();
    Path file = folder.resolve("manifest.json");
    if (id.isEmpty() || !editions.normalize().equals(folder.getParent()) || !Files.isRegularFile(file)) {
      throw EditionFault.askedForAbsent("There is no edition '" + id + "' in " + editions + "; there "
          + present(editions) + ".");
    }
    Manifest manifest = Manifest.read(file);
    Checksums.verify(folder, manifest);
    return new Edition(folder, manifest);
  }

  public Manifest manifest() {
    return manifest;
  }

  /** All rows of a query, each shaped by the caller; the values fill the query's question marks in order. */
  public <T> List<T> list(String sql, Function<Row, T> shape, Object... values) {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results);
        while (results.next()) {
          rows.add(shape.apply(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw EditionFault.unreadable("Edition " + manifest.edition() + " in " + folder
          + " cannot answer a page: "
          + e.getMessage().lines().findFirst().orElse("")
          + ". Its datasets differ from the published contracts.", e);
    }
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String present(Path editions) {
    if (!Files.isDirectory(editions)) {
      return "are none yet";
    }
    try (Stream<Path> folders = Files.list(editions)) {
      String names = folders.map(path -> path.getFileName().toString()).sorted()
          .collect(Collectors.joining(", "));
      return names.isEmpty() ? "are none yet" : "are " + names;
    } catch (IOException e) {
      return "may be some, but the folder cannot be listed (" + e.getMessage() + ")";
    }
  }

  private static Connection connect() {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("enable_external_access", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    try {
      return DriverManager.getConnection("jdbc:duckdb:", settings);
    } catch (SQLException e) {
      throw new IllegalStateException("The in-process database does not start: " + e.getMessage(), e);
    }
  }

  private void createView(String name, Path file) {
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE VIEW \"" + name.replace("\"", "\"\"") + "\" AS SELECT * FROM read_parquet('"
          + file.toAbsolutePath().toString().replace("'", "''") + "')");
    } catch (SQLException e) {
      throw EditionFault.unreadable("Dataset '" + name + "' (" + file + ") is not a readable Parquet file: "
          + e.getMessage().lines().findFirst().orElse(""), e);
    }
  }
}
