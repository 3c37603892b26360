package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.SparkTest;
import org.doorstep.check.Checks;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowTally;
import org.junit.jupiter.api.Test;

/** Reads a city's real export; the expected figures are those of facts.json beside it, layer raw. */
class Chicago311Test extends SparkTest {
  private static final Path REAL_DATA = Samples.ROOT.resolve("../shared/realdata").normalize();
  private static final Path EXPORT = REAL_DATA.resolve("petitions/chicago_sanitation_311.csv.gz");

  @Test
  void everyRowIsReadAndRepeatedIdsAreStillThere() throws IOException {
    assumeTrue(Files.exists(EXPORT), "skipped: there is no " + EXPORT);
    Mapping mapping = Mappings.read(
        List.of("chicago-311"), List.of(Samples.ROOT.resolve("data/sources")), Samples.CONTRACTS).get(0);
    SourceFile file = new SourceFile(EXPORT.toString(), "petitions/" + EXPORT.getFileName(),
        Files.size(EXPORT), mapping);
    assertEquals("", Inspector.inspect(file).trouble());

    Dataset<Row> checked = checked(file).cache();
    assertEquals("[74401,74026,0,74076,2000-01-03,2015-01-01]", checked.selectExpr("count(*)",
        "count(distinct matter_id)", "count(_fault)", "count(closed_on)", "min(received_on)",
            "max(received_on)")
        .first().toString());
    assertEquals("[accepted,201] [closed,70567] [duplicate,3633]", checked.groupBy("status").count()
        .orderBy("status")
        .collectAsList().stream().map(Row::toString).collect(Collectors.joining(" ")));
    assertEquals("[311-W6,3085]", checked.groupBy("area_code").count().orderBy("area_code")
        .where("area_code = '311-W6'").first().toString());
    checked.unpersist();
  }

  private static Dataset<Row> checked(SourceFile file) {
    Contract petition = Samples.CONTRACTS.get("petition");
    TreeSet<String> wards = new TreeSet<>();
    for (int ward = 0; ward <= 50; ward++) {
      wards.add("311-W" + ward);
    }
    Dataset<Row> landed = Landing.read(spark(), List.of(file), petition, Samples.PSEUDONYMS, RowTally.of(spark()));
    return Checks.apply(landed, petition, LocalDate.of(2015, 1, 31), wards);
  }
}
