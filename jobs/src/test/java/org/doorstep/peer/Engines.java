package org.doorstep.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds the observations of an edition against those of the peer, cell by cell. */
record Engines(Path observations, Path peerObservations) {

  /** Notes that are alike are found by hashes of their pieces, which the peer would have to be told one by one. */
  static final Set<String> ALONE = Set.of("V17");

  /**
   * What both engines say of the cells of one measure.
   *
   * @param cells cells that at least one of them has
   * @param suppressed cells that disclosure control hid in ours, so that nothing can be held against them
   * @param different cells in which they differ
   */
  record Agreement(String measureId, String output, long cells, long suppressed, long different) {}

  /** How far the engines agree, by measure and output. */
  List<Agreement> agreements() throws IOException, SQLException {
    List<Agreement> agreements = new ArrayList<>();
    try (Connection duck = compared();
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(
            "SELECT measure_id, output, count(*), count(*) FILTER (WHERE verdict = 'suppressed'), "
                + "count(*) FILTER (WHERE verdict = 'different') FROM compared GROUP BY ALL ORDER BY ALL")) {
      while (rows.next()) {
        agreements.add(new Agreement(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getLong(4),
            rows.getLong(5)));
      }
    }
    return agreements;
  }

  /** One line for each of the first cells in which a measure's output differs, with the numbers of both. */
  List<String> differences(int mostOfEach) throws IOException, SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection duck = compared();
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("SELECT line FROM compared WHERE verdict = 'different' "
            + "QUALIFY row_number() OVER (PARTITION BY measure_id, output ORDER BY line) <= " + mostOfEach
            + " ORDER BY line")) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  /** Measures of which ours has figures and the peer none, where it should. */
  List<String> notCounted() throws SQLException {
    List<String> measures = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery("SELECT DISTINCT measure_id FROM '" + observations
            + "' WHERE value IS NOT NULL AND measure_id NOT IN (SELECT measure_id FROM '" + peerObservations
            + "') ORDER BY ALL")) {
      while (rows.next()) {
        measures.add(rows.getString(1));
      }
    }
    measures.removeAll(ALONE);
    return measures;
  }

  private Connection compared() throws IOException, SQLException {
    Connection duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement();
        var in = Engines.class.getResourceAsStream("/peer/compared.sql")) {
      statement.execute("SET VARIABLE ours = '" + observations + "'; SET VARIABLE peer = '"
          + peerObservations + "'");
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return duck;
  }
}
