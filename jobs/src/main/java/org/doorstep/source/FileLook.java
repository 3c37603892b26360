package org.doorstep.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What a file of an unknown system turns out to be.
 *
 * @param layout how it is taken apart
 * @param columns their names, each once
 * @param texts the texts of each column in the sample, empty where there is none
 * @param rows rows of the sample that could be taken apart
 * @param broken rows of it that could not
 * @param passed rows of the file that were passed on the way, all of them when {@code whole}
 */
record FileLook(Mapping.Layout layout, List<String> columns, List<List<String>> texts, int rows, int broken, int passed,
    boolean whole) {
  private static final int SAMPLE_ROWS = 20_000;
  /** So many rows from the beginning, then one in so many, so that rare codes are met. */
  private static final int FIRST_ROWS = 5_000;
  private static final int STEP = 20;
  private static final int HEADER_ROWS = 10;
  /** No field takes a longer text; the rest of it need not be kept. */
  private static final int LONGEST_TEXT = 5_000;
  private static final int ROWS_BELOW_HEADER = 20;
  private static final int RECORDS = 200;
  private static final Pattern VALUE = Pattern.compile("[-+0-9.,/:年月日 ]+");
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Looks at a file, or throws Unreadable with what it is and what to do. */
  static FileLook at(Path path) throws IOException {
    Mapping.Layout plain = layout(Format.CSV, Encoding.UTF_8, ',', 1);
    byte[] sample = EncodingGuess.sample(file(path, plain, List.of()));
    if (sample.length == 0) {
      throw new Unreadable("is empty (0 bytes); expected at least a header; export it again");
    }
    Mapping.Layout layout = layout(path, sample);
    List<String> columns = columns(path, layout);
    return read(file(path, layout, columns), columns);
  }

  private static Mapping.Layout layout(Path path, byte[] sample) throws IOException {
    String looks = EncodingGuess.looksLike(sample);
    if (looks.equals(EncodingGuess.WORKBOOK)) {
      return headed(path, Format.XLSX, Encoding.UTF_8, ',');
    }
    if (looks.equals(EncodingGuess.PARQUET)) {
      return layout(Format.PARQUET, Encoding.UTF_8, ',', 1);
    }
    if (looks.startsWith("UTF-16") || new String(sample, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
      throw new Unreadable(looks.isEmpty() ? "holds NUL bytes and is no text; export it as CSV, JSON Lines or XLSX"
          : "looks like " + looks);
    }
    Encoding encoding = Encoding.find(looks).orElse(Encoding.UTF_8);
    if (new String(sample, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
      return layout(Format.JSONL, encoding, ',', 1);
    }
    return headed(path, Format.CSV, encoding, delimiter(sample));
  }

  private static Mapping.Layout layout(Format format, Encoding encoding, char delimiter, int headerRow) {
    return new Mapping.Layout(format, encoding, delimiter, "1", headerRow, ZoneOffset.UTC);
  }

  /** The sign at which most records have the same number of cells, and many of them. */
  private static char delimiter(byte[] sample) throws IOException {
    char best = ',';
    double most = 0;
    for (char sign : DELIMITERS) {
      RecordSplitter records = new RecordSplitter(new ByteArrayInputStream(sample), sign);
      Map<Integer, Integer> counts = new HashMap<>();
      int read = 0;
      while (read < RECORDS && records.next()) {
        read++;
        counts.merge(records.cells(), 1, Integer::sum);
      }
      for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
        double weight = count.getKey() < 2 ? 0 : (double) count.getValue() / read * Math.min(count.getKey(),
            ROWS_BELOW_HEADER);
        if (weight > most) {
          most = weight;
          best = sign;
        }
      }
    }
    return best;
  }

  /** Finds the first row whose cells are all named, differ, are no values, and have rows of as many cells below. */
  private static Mapping.Layout headed(Path path, Format format, Encoding encoding, char delimiter) throws IOException {
    for (int row = 1; row <= HEADER_ROWS; row++) {
      Mapping.Layout layout = layout(format, encoding, delimiter, row);
      try (RowReader rows = file(path, layout, List.of()).rows()) {
        if (isHeader(rows)) {
          return layout;
        }
      } catch (Unreadable e) {
        if (row == 1) {
          throw e;
        }
        break;
      }
    }
    return layout(format, encoding, delimiter, 1);
  }

  private static boolean isHeader(RowReader rows) throws IOException {
    List<String> names = rows.columns();
    boolean named = names.stream().noneMatch(name -> name.isEmpty() || VALUE.matcher(name).matches());
    if (names.isEmpty() || !named || new HashSet<>(names).size() < names.size()) {
      return false;
    }
    int read = 0;
    int fitting = 0;
    while (read < ROWS_BELOW_HEADER && rows.next()) {
      read++;
      fitting += rows.row().fault == null ? 1 : 0;
    }
    return fitting * 2 >= read;
  }

  private static List<String> columns(Path path, Mapping.Layout layout) throws IOException {
    try (RowReader rows = file(path, layout, List.of()).rows()) {
      for (int i = 0; layout.format() == Format.JSONL && i < SAMPLE_ROWS && rows.next(); i++) {
        rows.row();
      }
      List<String> names = layout.format() == Format.JSONL ? List.copyOf(rows.unnamedColumns()) : rows.columns();
      return names.stream().filter(name -> !name.isEmpty() && names.indexOf(name) == names.lastIndexOf(name)).toList();
    }
  }

  private static FileLook read(SourceFile file, List<String> columns) throws IOException {
    List<List<String>> texts = columns.stream().map(column -> (List<String>) new ArrayList<String>()).toList();
    int passed = 0;
    int rows = 0;
    int broken = 0;
    boolean more;
    try (RowReader reader = file.rows()) {
      int[] at = columns.stream().mapToInt(reader.columns()::indexOf).toArray();
      for (more = reader.next(); more && rows + broken < SAMPLE_ROWS; more = reader.next()) {
        if (passed++ >= FIRST_ROWS && passed % STEP != 0) {
          continue;
        }
        if (reader.row().fault == null) {
          rows++;
          add(reader.row().cells, at, texts);
        } else {
          broken++;
        }
      }
    }
    return new FileLook(file.mapping().layout(), columns, texts, rows, broken, passed, !more);
  }

  private static void add(UTF8String[] cells, int[] at, List<List<String>> texts) {
    for (int i = 0; i < at.length; i++) {
      texts.get(i).add(cells[at[i]] == null ? "" : cells[at[i]].substring(0, LONGEST_TEXT).toString());
    }
  }

  /** The file read by a mapping that takes each column as it is. */
  private static SourceFile file(Path path, Mapping.Layout layout, List<String> columns) throws IOException {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    columns.forEach(column ->
        fields.put(column, new FieldMapping(column, Template.ofColumn(column), Map.of(), "", BigDecimal.ONE)));
    Mapping.Values values = new Mapping.Values(List.of(""), List.of(), List.of());
    String name = path.getFileName().toString();
    return new SourceFile(path.toString(), name, Files.size(path),
        new Mapping(name, "", name, layout, Mapping.Query.NONE, values, fields, "", ""));
  }
}
