package org.doorstep.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of an answer: missing text is empty, a missing number or date is an empty Optional, never null. The same
 * text in many rows of an answer is one object.
 */
public final class Row {
  private final ResultSet results;
  private final Map<String, String> texts = new HashMap<>();

  Row(ResultSet results) {
    this.results = results;
  }

  public String text(String column) {
    return read(() -> {
      String text = results.getString(column);
      return text == null ? "" : texts.computeIfAbsent(text, first -> first);
    });
  }

  public OptionalDouble number(String column) {
    return read(() -> {
      double number = results.getDouble(column);
      return results.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    });
  }

  public long count(String column) {
    return read(() -> results.getLong(column));
  }

  public boolean flag(String column) {
    return read(() -> results.getBoolean(column));
  }

  public Optional<LocalDate> date(String column) {
    return read(() -> Optional.ofNullable(results.getObject(column, LocalDate.class)));
  }

  private interface Read<T> {
    T get() throws SQLException;
  }

  private static <T> T read(Read<T> read) {
    try {
      return read.get();
    } catch (SQLException e) {
      throw new IllegalStateException("A page asks for a column that its query does not give: "
          + e.getMessage(), e);
    }
  }
}
