package org.doorstep.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.finding.UnitRecords;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;
import org.doorstep.measure.Scope;
import org.doorstep.period.Period;
import org.doorstep.period.PeriodKind;

/**
 * Counts the records of offices and places for the screens of integrity: the SQL of {@code data/screens}, one file for
 * each measure that speaks of such records, over the last twelve months that are over. Nothing but counts by unit leaves
 * the engine.
 */
final class RecordScreens {

  private static final int MONTHS = 12;

  private final SparkSession spark;
  private final Declarations declarations;
  private final Scope scope;

  /** Over the record tables and views that the session knows by their names. */
  RecordScreens(SparkSession spark, Declarations declarations, Scope scope) {
    this.spark = spark;
    this.declarations = declarations;
    this.scope = scope;
  }

  /** The SQL by measure; of measures that a home does not count there is none. */
  static Map<String, String> read(Path folder, Measures measures) throws IOException {
    Map<String, String> screens = new TreeMap<>();
    List<String> ids = measures.list().stream().map(Measure::id).toList();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
        String measure = file.getFileName().toString().replace(".sql", "");
        if (ids.contains(measure)) {
          screens.put(measure, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return screens;
  }

  /** One set of counts for each measure with screens. */
  List<UnitRecords> counts() {
    Period until = Period.of(PeriodKind.MONTH, scope.businessDate().plusDays(1)).previous();
    Period from = Stream.iterate(until, Period::previous).skip(MONTHS - 1).findFirst().orElseThrow();
    List<UnitRecords> sets = new ArrayList<>();
    declarations.screens().forEach((measure, sql) -> {
      List<UnitRecords.Count> counts = spark.sql(sql, Map.of("from", from.start(), "until", until.end()))
          .orderBy("screen", "unit", "key").collectAsList().stream().map(RecordScreens::count).toList();
      if (!counts.isEmpty()) {
        Areas.Area place = scope.areas().get(counts.get(0).unit());
        sets.add(new UnitRecords(measure, declarations.settings().countyCode(), place == null ? "unit" : place.level(),
            from.label(), until, counts));
      }
    });
    return sets;
  }

  private static UnitRecords.Count count(Row row) {
    return new UnitRecords.Count(row.getAs("test"), row.getAs("screen"), row.getAs("unit"), row.getAs("key"),
        row.<Number>getAs("records").longValue());
  }
}
