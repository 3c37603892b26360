package org.doorstep.source;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the files of one source system become rows of one record table.
 *
 * @param files glob of file names below the inbox; a file with {@code .gz} appended matches too
 * @param query what is asked of a database; empty for files
 * @param layout format and how to take a file apart
 * @param values texts that mean missing, and date and time patterns
 * @param fields field name to its origin
 * @param version field that says which of two rows of one key is newer; empty when arrival decides
 * @param hash SHA-256 of the mapping file, so that a changed mapping is noticed
 */
public record Mapping(
    String name,
    String record,
    String files,
    Layout layout,
    Query query,
    Values values,
    Map<String, FieldMapping> fields,
    String version,
    String hash)
    implements Serializable {

  /**
   * How a file is taken apart.
   *
   * @param sheet a number from 1 or a name
   * @param headerRow from 1
   * @param zone the clock on which points in time are put that come without one
   */
  public record Layout(Format format, Encoding encoding, char delimiter, String sheet, int headerRow, ZoneId zone)
      implements Serializable {}

  /** What is asked of a database: its name in the settings, a query, and the column that says what is new, if any. */
  public record Query(String database, String sql, String watermark) implements Serializable {
    static final Query NONE = new Query("", "", "");
  }

  /** Which texts mean missing, and the patterns of dates and times, tried in turn. */
  record Values(List<String> blank, List<DatePattern> dates, List<DatePattern> timestamps)
      implements Serializable {}

  /** Says whether the rows come from a database. */
  public boolean fromDatabase() {
    return layout.format() == Format.JDBC;
  }

  /** Returns every column that some field is read from, sorted. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    fields.values().forEach(field -> columns.addAll(field.template().columns()));
    return columns;
  }
}
