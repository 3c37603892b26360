package org.doorstep.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.contract.ParquetFiles;
import org.doorstep.disclosure.Counts;
import org.doorstep.home.Home;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Part;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.publish.PublishedRows;
import org.doorstep.publish.Restatements;

/**
 * What was released up to a day, and why tonight's figures may differ from it. What guards persons goes by all that is
 * out, the edition of tonight's own date too; what restates figures goes by earlier dates alone, since a night that is
 * run again replaces its edition.
 *
 * @param edition the edition of the latest business date that is not after the day, the current one before others of
 *     that date; a night as of an earlier day goes by what was out on that day
 */
record Released(Home home, Declarations declarations, SparkSession spark, Optional<Manifest> edition) {

  /** What is out as of a day. */
  static Released asOf(LocalDate day, Home home, Declarations declarations, SparkSession spark)
      throws IOException {
    Editions editions = new Editions(home.published());
    String current = editions.current().map(Manifest::edition).orElse("");
    return new Released(home, declarations, spark, editions.all().stream()
        .filter(edition -> !LocalDate.parse(edition.businessDate()).isAfter(day))
        .max(Comparator.comparing(Manifest::businessDate).thenComparing(edition -> edition.edition().equals(current))
            .thenComparing(Manifest::edition)));
  }

  /** The observations that were released, if any were. */
  Optional<Dataset<Row>> observations() {
    return edition.map(manifest -> ParquetFiles.read(spark, folder(manifest).resolve("observations.parquet")));
  }

  /** What restates tonight's final figures against the ones released first; nothing in a first edition. */
  Restatements restatements(Areas areas, LocalDate businessDate) throws IOException {
    Manifest last = edition.orElse(null);
    return last == null ? Restatements.none() : Restatements.against(folder(last),
        LocalDate.parse(last.businessDate()), businessDate, causes(last), areas.redrawn(lineages(last)));
  }

  /** By code: the areas that held it in an edition, itself or its successor first. */
  private Map<String, List<String>> lineages(Manifest last) throws IOException {
    Map<String, Map<String, Object>> areas = new TreeMap<>();
    PublishedRows.forEach(folder(last).resolve("areas.parquet"), List.of("area_code", "successor_code", "parent_code"),
        row -> areas.put((String) row.get("area_code"), row));
    Map<String, List<String>> lineages = new TreeMap<>();
    areas.forEach((code, row) -> {
      List<String> line = new ArrayList<>();
      Object next = row.getOrDefault("successor_code", code);
      for (; areas.containsKey(next); next = areas.get(next).getOrDefault("parent_code", "")) {
        line.add((String) next);
      }
      lineages.put(code, line);
    });
    return lineages;
  }

  private Path folder(Manifest manifest) {
    return new Editions(home.published()).folder(manifest.edition());
  }

  private Map<String, String> causes(Manifest last) {
    return declarations.measures().list().stream().filter(Released::stays)
        .collect(Collectors.toMap(Measure::id, measure -> cause(measure, last)));
  }

  /**
   * Whether a final figure of the measure is to stay as it is: not while its cohort still runs, and figures that
   * disclosure control guards never change at all.
   */
  private static boolean stays(Measure measure) {
    boolean runs = measure.base().equals("cohort") && measure.window().isEmpty()
        || measure.parts().values().stream().anyMatch(Part::isDuration) && !measure.base().equals("stock");
    return !runs && !measure.sensitive() && !measure.counts().equals(Counts.PERSONS.code());
  }

  /** What explains a change first: the rules, the measure's own declaration, the program; else the source's rows. */
  private String cause(Measure measure, Manifest last) {
    String known = last.declarations().get(measure.id());
    if (last.rules() != null && !last.rules().equals(declarations.rulesHash())) {
      return "rule-change";
    }
    if (known != null && !known.equals(declarations.hashes().get(measure.id()))) {
      return "definition-change";
    }
    return last.codeVersion().equals(EditionMaking.CODE_VERSION) ? "source-change" : "code-change";
  }
}
