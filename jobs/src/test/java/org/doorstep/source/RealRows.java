package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.RealData;
import org.doorstep.contract.Contract;

/** A real export as a view of landed rows: typed by its mapping, and beside it the row as it stood, as {@code _raw}. */
public final class RealRows {
  private RealRows() {}

  /** Lands an export through its mapping as the view {@code landed}; {@code text} holds all its columns as texts. */
  static RealData.Question of(SparkSession spark, String source, String export) throws IOException {
    Path path = RealData.export(export);
    Mapping mapping = mapping(source);
    SourceFile file = new SourceFile(path.toString(), export, Files.size(path), mapping);
    assertEquals("", Inspector.inspect(file).trouble());
    Contract contract = Samples.CONTRACTS.get(mapping.record());
    Dataset<Row> landed = Samples.landed(spark, List.of(file), contract).cache();
    landed.createOrReplaceTempView("landed");
    try (RowReader rows = file.rows()) {
      String schema = rows.columns().stream().map(column -> column + " string").collect(Collectors.joining(", "));
      spark.sql("select from_csv(_raw, '" + schema + "', map('escape', '\"')) as cells from landed")
          .select("cells.*").createOrReplaceTempView("text");
    }
    return sql -> spark.sql(sql).collectAsList().stream().map(row -> row.mkString(",")).toList();
  }

  private static Mapping mapping(String source) {
    return Mappings.read(List.of(source), List.of(Samples.ROOT.resolve("data/sources")), Samples.CONTRACTS).get(0);
  }

  /** The code that a mapping gives each text of a field. */
  public static Map<String, String> codes(String source, String field) {
    return mapping(source).fields().get(field).codes();
  }

  /** All texts of one column of an export, sorted. */
  public static SortedSet<String> texts(String source, String export, String column) throws IOException {
    Path path = RealData.export(export);
    TreeSet<String> texts = new TreeSet<>();
    try (RowReader rows = new SourceFile(path.toString(), export, Files.size(path), mapping(source)).rows()) {
      int at = rows.columns().indexOf(column);
      while (rows.next()) {
        texts.add(rows.row().cells[at].toString());
      }
    }
    return texts;
  }
}
