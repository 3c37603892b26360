package org.doorstep.nightly;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.check.Checks;
import org.doorstep.contract.Contract;
import org.doorstep.contract.RowTally;
import org.doorstep.publish.Checksums;
import org.doorstep.publish.Manifest;
import org.doorstep.source.Inspection;
import org.doorstep.source.Inspector;
import org.doorstep.source.Landing;
import org.doorstep.source.Pseudonyms;
import org.doorstep.source.SourceFile;
import org.doorstep.table.RowCount;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;

/** Reads the files of a night into the record tables and keeps account of every row. */
final class Intake {

  /** So few bad rows never stop a night, however short their file. */
  private static final int FEW_ROWS = 10;
  private static final String AREA_REGISTER = "area";

  private final Warehouse warehouse;
  private final Declarations declarations;
  private final Delivery delivery;
  private final Pseudonyms pseudonyms;
  private final Quarantine quarantine;
  private final TreeMap<String, Manifest.Input> inputs;
  private final TreeMap<String, Upsert> changes = new TreeMap<>();
  private final List<RowCount> counts = new ArrayList<>();
  private final TreeMap<String, Long> notices = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();
  private final TreeMap<String, TreeSet<String>> dropped = new TreeMap<>();
  private Set<String> places = Set.of();
  private String placesHash = "";
  private int filesRead;

  Intake(Warehouse warehouse, Declarations declarations, Delivery delivery, Pseudonyms pseudonyms, Quarantine quarantine) {
    this.warehouse = warehouse;
    this.declarations = declarations;
    this.delivery = delivery;
    this.pseudonyms = pseudonyms;
    this.quarantine = quarantine;
    this.inputs = new TreeMap<>(delivery.known());
  }

  /** Reads what is new for some tables: the area register first, for the others are checked against it. */
  void read(List<Contract> contracts, LocalDate businessDate) throws Exception {
    for (Contract contract : contracts) {
      if (contract.name().equals(AREA_REGISTER)) {
        account(take(contract, readable(contract), businessDate));
      }
    }
    notePlaces();
    List<Callable<Taken>> others = new ArrayList<>();
    for (Contract contract : contracts) {
      if (!contract.name().equals(AREA_REGISTER)) {
        List<Delivery.Delivered> files = readable(contract);
        others.add(() -> take(contract, files, businessDate));
      }
    }
    for (Taken taken : warehouse.together(others)) {
      account(taken);
    }
  }

  private void notePlaces() {
    if (warehouse.exists(AREA_REGISTER)) {
      places = new TreeSet<>(warehouse.read(AREA_REGISTER).select("area_code").distinct()
          .collectAsList().stream().map(row -> row.getString(0)).toList());
      placesHash = Checksums.sha256(String.join(",", places)).substring(0, 16);
    }
  }

  /** Looks into the files of a table before any task reads them; what cannot be read is noted, and nothing of it is lost. */
  private List<Delivery.Delivered> readable(Contract contract) {
    List<Delivery.Delivered> files = delivery.toRead(contract.name(), placesHash);
    List<Inspection> inspections = Inspector.inspect(files.stream().map(Delivery.Delivered::file).toList());
    List<Delivery.Delivered> readable = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Inspection inspection = inspections.get(i);
      if (inspection.readable()) {
        readable.add(files.get(i));
      } else {
        unreadable.add(inspection.trouble());
      }
      if (!inspection.columnsDropped().isEmpty()) {
        dropped.computeIfAbsent(inspection.file().mapping().name(), source -> new TreeSet<>())
            .addAll(inspection.columnsDropped());
      }
    }
    return readable;
  }

  /** What was read for one table; nothing when no file was new. */
  private record Taken(List<Delivery.Delivered> files, Map<String, Long> rowsRead, Optional<Upsert> upsert) {}

  private Taken take(Contract contract, List<Delivery.Delivered> delivered, LocalDate businessDate) throws IOException {
    if (delivered.isEmpty()) {
      return new Taken(List.of(), Map.of(), Optional.empty());
    }
    List<SourceFile> files = delivered.stream().map(Delivery.Delivered::file).toList();
    for (SourceFile file : files) {
      quarantine.clear(file.name());
    }
    RowTally<String> rowsRead = RowTally.of(warehouse.spark());
    Dataset<Row> landed = Landing.read(warehouse.spark(), files, contract, pseudonyms, rowsRead);
    Upsert upsert = Upsert.of(warehouse, contract, Checks.apply(landed, contract, businessDate, places), quarantine);
    RowEquation.hold(rowsRead.value(), upsert.counts());
    return new Taken(delivered, rowsRead.value(), Optional.of(upsert));
  }

  private void account(Taken taken) {
    filesRead += taken.files().size();
    taken.upsert().ifPresent(upsert -> {
      counts.addAll(upsert.counts());
      upsert.notices().forEach((code, rows) -> notices.merge(code, rows, Long::sum));
      for (Delivery.Delivered each : taken.files()) {
        String file = each.file().name();
        List<RowCount> own = upsert.counts().stream().filter(count -> count.file().equals(file)).toList();
        inputs.put(file, input(each, taken.rowsRead().getOrDefault(file, 0L), own));
      }
      if (upsert.changed()) {
        changes.put(upsert.table(), upsert);
      } else {
        upsert.close();
      }
    });
  }

  private Manifest.Input input(Delivery.Delivered each, long rowsRead, List<RowCount> own) {
    TreeMap<String, Long> setAside = new TreeMap<>();
    long kept = 0;
    long refused = 0;
    for (RowCount count : own) {
      switch (count.disposition()) {
        case SET_ASIDE -> setAside.merge(count.reason(), count.rows(), Long::sum);
        case REFUSED -> refused += count.rows();
        case INSERTED, UPDATED, UNCHANGED, SUPERSEDED -> kept += count.rows();
      }
    }
    SourceFile file = each.file();
    return new Manifest.Input(file.name(), file.mapping().name(), file.mapping().record(), each.sha256(),
        each.readingHash(), placesHash, rowsRead, kept, refused, setAside,
        List.copyOf(dropped.getOrDefault(file.mapping().name(), new TreeSet<>())));
  }

  /** One line for each file of which more rows were set aside than the settings allow. */
  List<String> tooMuchSetAside() {
    int percent = declarations.settings().setAsidePercent();
    Set<String> read = new TreeSet<>(counts.stream().map(RowCount::file).toList());
    return inputs.values().stream()
        .filter(input -> read.contains(input.file()) && input.rowsSetAside() >= FEW_ROWS
            && input.rowsSetAside() * 100 > percent * input.rowsRead())
        .map(input -> "Too much set aside: %s, %d of %d rows (%s); thresholds set_aside_percent allows %d %%".formatted(
            input.file(), input.rowsSetAside(), input.rowsRead(), input.setAside(), percent))
        .toList();
  }

  Map<String, Upsert> changes() {
    return changes;
  }

  List<Manifest.Input> inputs() {
    return List.copyOf(inputs.values());
  }

  List<RowCount> counts() {
    return counts;
  }

  /** Notices that kept rows gave, by code. */
  Map<String, Long> notices() {
    return notices;
  }

  List<String> unreadable() {
    return unreadable;
  }

  Map<String, TreeSet<String>> dropped() {
    return dropped;
  }

  int filesRead() {
    return filesRead;
  }
}
