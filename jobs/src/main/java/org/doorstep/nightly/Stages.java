package org.doorstep.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.contract.Contract;
import org.doorstep.home.Home;
import org.doorstep.measure.Cells;
import org.doorstep.measure.RuleFunctions;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.source.Pseudonyms;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;

/** The stages of a night that need the engine, in their order. */
final class Stages {

  private final Home home;
  private final Declarations declarations;
  private final Since since;
  private final Delivery delivery;
  private final KeyFile key;
  private final Warehouse warehouse;
  private final Progress progress;
  private Intake intake;
  private AreaRegister register;
  private Cells cells;
  private Figures figures;

  Stages(Home home, Declarations declarations, Since since, Delivery delivery, KeyFile key, Warehouse warehouse,
      Progress progress) {
    this.home = home;
    this.declarations = declarations;
    this.since = since;
    this.delivery = delivery;
    this.key = key;
    this.warehouse = warehouse;
    this.progress = progress;
    RuleFunctions.register(warehouse.spark(), declarations.rules());
  }

  /** Undoes what an unfinished night left in the tables, fits them to their contracts, then takes in what is new. */
  Intake read() throws Exception {
    intake = new Intake(warehouse, declarations, delivery, new Pseudonyms(key.bytes()), since.quarantine());
    progress.stage("read, check, upsert", () -> {
      rollBack();
      intake.read(declarations.contracts().records(), since.businessDate());
      register = AreaRegister.read(warehouse, since.businessDate());
      figures = new Figures(warehouse.spark(), register.areas(), declarations, declarations.disclosure(),
          since.businessDate());
      return null;
    });
    return intake;
  }

  private void rollBack() throws IOException {
    Map<String, Long> pinned = since.edition().map(Manifest::tables).orElse(Map.of());
    for (String table : warehouse.tables()) {
      if (pinned.containsKey(table)) {
        warehouse.rollBack(table, pinned.get(table));
      } else {
        warehouse.drop(table);
      }
    }
    if (since.isUnfinished()) {
      sweep();
    }
    for (Contract contract : declarations.contracts().records()) {
      if (pinned.containsKey(contract.name())) {
        warehouse.fit(contract.name(), Upsert.schema(contract));
      }
    }
  }

  private void sweep() throws IOException {
    Map<String, Set<Long>> pinned = new TreeMap<>();
    for (Manifest edition : new Editions(home.published()).all()) {
      edition.tables().forEach((table, snapshot) ->
          pinned.computeIfAbsent(table, any -> new TreeSet<>()).add(snapshot));
    }
    warehouse.sweep(pinned);
  }

  /** Brings the cells of all measures up to date. */
  void count() throws Exception {
    progress.stage("count", () -> {
      Cells.registerViews(warehouse, declarations.measures(), recordTables());
      cells = new Cells(warehouse, declarations.measures(), figures.scope(), since.counted(register.hash()),
          declarations.hashes());
      cells.refresh(intake.changes());
      intake.changes().values().forEach(Upsert::close);
      return null;
    });
  }

  /** The record tables by name; one that nobody has filled is empty. */
  private Map<String, Dataset<Row>> recordTables() {
    Map<String, Dataset<Row>> tables = new TreeMap<>();
    List<String> filled = warehouse.tables();
    for (Contract contract : declarations.contracts().records()) {
      tables.put(contract.name(), filled.contains(contract.name()) ? warehouse.read(contract.name())
          : warehouse.spark().createDataFrame(List.of(), Upsert.schema(contract)));
    }
    return tables;
  }

  /** Makes the figures and findings and publishes them as one edition. */
  Manifest publish() throws Exception {
    LocalDate businessDate = since.businessDate();
    EditionMaking making = new EditionMaking(home, declarations, businessDate, intake, warehouse);
    progress.stage("measure, find, disclose", () -> {
      Released out = Released.asOf(businessDate, home, declarations, warehouse.spark());
      Released earlier = Released.asOf(businessDate.minusDays(1), home, declarations, warehouse.spark());
      making.figures(cells.all(), figures, out, earlier);
      return null;
    });
    return progress.stage("publish", () -> making.publish(register, key.fingerprint()));
  }

  /** Why figures were hidden tonight, in rows. */
  Map<String, Long> hidden() {
    return figures.disclosure().reasons();
  }

  /** Leaves the run's own record. */
  void record(Outcome outcome, Manifest manifest) throws IOException {
    new RunRecord(since.businessDate().toString(), outcome, manifest == null ? null : manifest.edition(),
        intake.counts(), intake.notices(), intake.unreadable(), manifest == null ? null : manifest.findings(),
        progress.stages()).write(home.runs());
  }

  Progress progress() {
    return progress;
  }
}
