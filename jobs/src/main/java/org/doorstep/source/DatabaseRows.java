package org.doorstep.source;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The rows of one query of a PostgreSQL database as texts, in an order that depends on the rows alone. */
final class DatabaseRows implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 5_000;
  private static final String SECONDS_TO_CONNECT = "10";

  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final ZoneId zone;

  /** Asks for all rows, or for those whose watermark is no less than a text. */
  DatabaseRows(DatabaseExtract.Access access, Mapping mapping, String since) throws SQLException {
    this.zone = mapping.layout().zone();
    this.connection = connect(access);
    try {
      this.statement = connection.prepareStatement(sql(mapping.query(), since));
      statement.setFetchSize(ROWS_AT_ONCE);
      if (!since.isEmpty()) {
        statement.setString(1, since);
      }
      this.rows = statement.executeQuery();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection connect(DatabaseExtract.Access access) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", access.user());
    if (!access.password().isEmpty()) {
      properties.setProperty("password", access.password());
    }
    properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
    properties.setProperty("ApplicationName", "doorstep");
    // A text for the watermark takes the type of its column.
    properties.setProperty("stringtype", "unspecified");
    Connection opened = DriverManager.getConnection(access.url(), properties);
    opened.setReadOnly(true);
    opened.setAutoCommit(false);
    try (Statement settings = opened.createStatement()) {
      settings.execute("set time zone '" + zone.getId().replace("'", "''") + "'");
    }
    return opened;
  }

  private static String sql(Mapping.Query query, String since) {
    String from = " from (" + query.sql() + ") as q";
    if (query.watermark().isEmpty()) {
      return "select q.*" + from + " order by q::text";
    }
    String watermark = "q.\"" + query.watermark().replace("\"", "\"\"") + "\"";
    return "select q.*" + from + (since.isEmpty() ? "" : " where " + watermark + " >= ?") + " order by " + watermark
        + " nulls first, q::text";
  }

  List<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      columns.add(rows.getMetaData().getColumnLabel(i));
    }
    return columns;
  }

  boolean next() throws SQLException {
    return rows.next();
  }

  List<String> texts() throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String text = text(i, meta.getColumnType(i), meta.getColumnTypeName(i));
      texts.add(text == null ? "" : text);
    }
    return texts;
  }

  private String text(int column, int type, String name) throws SQLException {
    if (rows.getObject(column) == null) {
      return null;
    }
    if (name.equals("timestamptz")) {
      return TypedTexts.of(rows.getObject(column, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDateTime());
    }
    return switch (type) {
      case Types.TIMESTAMP -> TypedTexts.of(rows.getObject(column, LocalDateTime.class));
      case Types.BIT, Types.BOOLEAN -> Boolean.toString(rows.getBoolean(column));
      default -> rows.getString(column);
    };
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
