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

/** Holds the observations of an edition against those of the peer, cell by cell. */
record Engines(Path observations, Path peerObservations) {

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
