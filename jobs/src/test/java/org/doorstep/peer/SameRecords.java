package org.doorstep.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.table.Engine;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;

/** The figures of a home's edition held against what the second engine counts over the records that it pins. */
public final class SameRecords {

  private static final int SHOWN = 5;

  private SameRecords() {}

  /** Gives the measures that both counted alike; a cell in which they differ is a failure, so is one that is hidden. */
  public static List<String> hold(Home home, Project project, Path work) throws Exception {
    Editions editions = new Editions(home.published());
    Manifest edition = editions.current().orElseThrow();
    Path records = work.resolve("records");
    write(edition, Engine.start(home.warehouse(), 0), Contracts.read(project.contracts()), records);
    new DuckNight(records, project.rules(), LocalDate.parse(edition.businessDate()), work, DuckNight.Extent.ALL)
        .count(records);
    Engines engines = new Engines(editions.folder(edition.edition()).resolve("observations.parquet"),
        work.resolve("peer_observations.parquet"));
    assertEquals("", String.join("\n", engines.differences(SHOWN)), "[numerator, denominator, value] of both");
    List<Engines.Agreement> agreements = engines.agreements();
    assertEquals(0, agreements.stream().mapToLong(Engines.Agreement::suppressed).sum(), "hidden cells");
    assertEquals(List.of(), engines.notCounted(), "measures that the second engine does not count");
    return agreements.stream().map(Engines.Agreement::measureId).distinct().toList();
  }

  /** A table that nobody filled is written without rows, for the second engine knows it by its columns. */
  private static void write(Manifest edition, Warehouse warehouse, Contracts contracts, Path records) {
    for (Contract contract : contracts.records()) {
      warehouse.read(contract.name(), edition.tables().get(contract.name()), Upsert.schema(contract))
          .write().parquet(records.resolve(contract.name()).toUri().toString());
    }
  }
}
