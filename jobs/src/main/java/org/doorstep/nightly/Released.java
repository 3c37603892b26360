package org.doorstep.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.doorstep.disclosure.Counts;
import org.doorstep.home.Home;
import org.doorstep.measure.Areas;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Part;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
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

  private static final StructType CAUSES =
      new StructType().add("measure_id", DataTypes.StringType).add("cause", DataTypes.StringType);

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
    return edition.map(manifest -> spark.read().parquet(file(manifest, "observations").toString()));
  }

  /** The final figures that differ tonight from the ones released first; none in a first edition. */
  Dataset<Row> restatements(Dataset<Row> observations, Areas areas, LocalDate businessDate) {
    StructType schema = declarations.contracts().get("restatements").sparkSchema();
    if (edition.isEmpty()) {
      return spark.createDataFrame(List.of(), schema);
    }
    Manifest last = edition.get();
    Path before = file(last, "restatements");
    Dataset<Row> restatements = Files.exists(before) ? spark.read().parquet(before.toString())
        : spark.createDataFrame(List.of(), schema);
    return new Restatements(new Restatements.Released(observations().orElseThrow(), restatements,
        LocalDate.parse(last.businessDate())), businessDate, areas.redrawn(lineages(last)))
        .of(observations, causes(last));
  }

  /** By code: the areas that held it in an edition, itself or its successor first. */
  private Map<String, List<String>> lineages(Manifest last) {
    Map<String, Row> areas = new TreeMap<>();
    spark.read().parquet(file(last, "areas").toString()).collectAsList()
        .forEach(row -> areas.put(row.getAs("area_code"), row));
    Map<String, List<String>> lineages = new TreeMap<>();
    areas.forEach((code, row) -> {
      List<String> line = new ArrayList<>();
      String successor = row.getAs("successor_code");
      for (String next = successor == null ? code : successor; areas.containsKey(next);
          next = String.valueOf(areas.get(next).<String>getAs("parent_code"))) {
        line.add(next);
      }
      lineages.put(code, line);
    });
    return lineages;
  }

  private Path file(Manifest manifest, String dataset) {
    return new Editions(home.published()).folder(manifest.edition()).resolve(dataset + ".parquet");
  }

  private Dataset<Row> causes(Manifest last) {
    return spark.createDataFrame(declarations.measures().list().stream().filter(Released::stays)
        .map(measure -> RowFactory.create(measure.id(), cause(measure, last))).toList(), CAUSES);
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
