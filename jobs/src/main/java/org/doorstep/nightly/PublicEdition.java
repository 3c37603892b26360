package org.doorstep.nightly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.doorstep.contract.ParquetFiles;
import org.doorstep.disclosure.Disclosure;
import org.doorstep.disclosure.PublicStep;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.publish.EditionDraft;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.table.Engine;

/**
 * A folder that a county can hand out: the observations of one edition as the public may have them, with the measures,
 * areas and labels that explain them and a manifest of their own.
 */
public record PublicEdition(Home home, Project project, Manifest edition) {

  /** Publishes it below a folder, as editions are published. */
  public Manifest publish(Path out) throws IOException {
    Declarations declarations = Declarations.read(home, project);
    SparkSession spark = Engine.start(home.warehouse(), 0).spark();
    EditionDraft draft = new EditionDraft(out.resolve("staging"), declarations.contracts());
    Disclosure internal =
        new Disclosure(Figures.privacy(declarations.measures().list()), declarations.disclosure(), successors(spark));
    draft.add("observations", new PublicStep(internal).apply(dataset(spark, "observations")));
    draft.add("measures", dataset(spark, "measures").filter(not(col("about_staff"))));
    draft.add("areas", dataset(spark, "areas"));
    draft.add("labels", dataset(spark, "labels"));
    String hash = draft.contentHash();
    Manifest manifest = new Manifest(edition.businessDate() + "-public-" + hash.substring(0, 8), edition.businessDate(),
        edition.codeVersion(), hash, edition.agency(), edition.firstPeriod(), List.of(), List.of(), draft.datasets(),
        Map.of(), Map.of(), null, declarations.rulesHash(), null, null, edition.keyFingerprint());
    new Editions(out).publish(draft.folder(), manifest);
    return manifest;
  }

  private Map<String, String> successors(SparkSession spark) {
    return new HashMap<>(dataset(spark, "areas").filter("successor_code is not null").collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getAs("area_code"), row -> row.getAs("successor_code"))));
  }

  private Dataset<Row> dataset(SparkSession spark, String name) {
    return ParquetFiles.read(spark, new Editions(home.published()).folder(edition.edition())
        .resolve(edition.datasets().get(name).file()));
  }
}
