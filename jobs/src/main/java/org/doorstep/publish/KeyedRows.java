package org.doorstep.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The rows of a published dataset in the order of their key, whose columns are texts; each begins with its key. */
final class KeyedRows implements Closeable {

  /** No rows. */
  static final KeyedRows NONE = new KeyedRows(null, null, 0);

  private final Path file;
  private final PublishedRows rows;
  private final int keys;
  private Object[] head;

  private KeyedRows(Path file, PublishedRows rows, int keys) {
    this.file = file;
    this.rows = rows;
    this.keys = keys;
    advance();
  }

  /** Opens a file to read its key and other columns; one that is not there has no rows. */
  static KeyedRows open(Path file, List<String> key, List<String> columns) throws IOException {
    List<String> all = Stream.concat(key.stream(), columns.stream()).toList();
    return Files.exists(file) ? new KeyedRows(file, PublishedRows.open(file, all), key.size()) : NONE;
  }

  /** The row that comes next; null after the last. */
  Object[] head() {
    return head;
  }

  /** Goes on to the next row. */
  void advance() {
    Object[] next = read();
    if (head != null && next != null && compare(head, next, keys) >= 0) {
      throw new IllegalStateException("the rows of " + file + " are not in the order of their key: "
          + Arrays.asList(next).subList(0, keys) + " comes after " + Arrays.asList(head).subList(0, keys));
    }
    head = next;
  }

  private Object[] read() {
    try {
      return rows == null ? null : rows.next();
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(("%s is damaged (%s). What was released stands in it: put it back from a backup, "
          + "then run the night again.").formatted(file, e.getMessage()), e);
    }
  }

  /** How the keys of two rows stand to each other, as the engine sorts texts: by their bytes in UTF-8. */
  static int compare(Object[] one, Object[] other, int keys) {
    for (int place = 0; place < keys; place++) {
      if (!one[place].equals(other[place])) {
        return Arrays.compareUnsigned(bytes(one[place]), bytes(other[place]));
      }
    }
    return 0;
  }

  private static byte[] bytes(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
