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
import org.doorstep.publish.Manifest;
import org.doorstep.source.Inspection;
import org.doorstep.source.Inspector;
import org.doorstep.source.Landing;
import org.doorstep.source.Pseudonyms;
import org.doorstep.source.SourceFile;
import org.doorstep.table.Arrivals;
import org.doorstep.table.RowCount;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;

/** Reads the files of a night into the record tables and keeps account of every row. */
final class Intake {

  /** So few bad rows never stop a night, however short their file. */
  private static final int FEW_ROWS = 10;
  private static final long SMALL_TABLE_BYTES = 64L << 20;
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
  private final Set<String> refused = new TreeSet<>();
  private final Set<String> rowless = new TreeSet<>();
  private final TreeMap<String, List<String>> dropped = new TreeMap<>();
  private Places places = Places.NONE;
  private int filesRead;
  private long withdrawn;

  Intake(Warehouse warehouse, Declarations declarations, Delivery delivery, Pseudonyms pseudonyms,
      Quarantine quarantine) {
    this.warehouse = warehouse;
    this.declarations = declarations;
    this.delivery = delivery;
    this.pseudonyms = pseudonyms;
    this.quarantine = quarantine;
    this.inputs = new TreeMap<>(delivery.known());
    unreadable.addAll(delivery.notRead());
  }

  /** Reads what is new for some tables: the area register first, for the others are checked against it. */
  void read(List<Contract> contracts, LocalDate businessDate) throws Exception {
    for (Contract contract : contracts) {
      if (contract.name().equals(AREA_REGISTER)) {
        account(take(contract, readable(contract), businessDate));
      }
    }
    notePlaces();
    TreeMap<Long, List<Callable<Taken>>> bySize = new TreeMap<>();
    for (Contract contract : contracts) {
      if (!contract.name().equals(AREA_REGISTER)) {
        List<Delivery.Delivered> files = readable(contract);
        bySize.computeIfAbsent(sizeClass(files), size -> new ArrayList<>())
            .add(() -> take(contract, files, businessDate));
      }
    }
    for (Map.Entry<Long, List<Callable<Taken>>> tables : bySize.entrySet()) {
      warehouse.expect(tables.getKey());
      for (Taken taken : warehouse.together(tables.getValue())) {
        account(taken);
      }
    }
  }

  /** Bytes of some files, as a power of two: tables of a size are read side by side, and small ones all together. */
  private static long sizeClass(List<Delivery.Delivered> files) {
    return Long.highestOneBit(Math.max(SMALL_TABLE_BYTES, files.stream().mapToLong(each -> each.file().size()).sum()));
  }

  private void notePlaces() {
    if (warehouse.exists(AREA_REGISTER)) {
      Upsert change = changes.get(AREA_REGISTER);
      places = Places.of(codes(warehouse.read(AREA_REGISTER)),
          change == null ? List.of() : codes(change.before(List.of("area_code"))));
    }
  }

  private static List<String> codes(Dataset<Row> areas) {
    return areas.select("area_code").distinct().collectAsList().stream().map(row -> row.getString(0)).toList();
  }

  /**
   * Looks into the files of a table before any task reads them; what cannot be read is noted, and nothing of it is
   * lost.
   */
  private List<Delivery.Delivered> readable(Contract contract) {
    List<Delivery.Delivered> files = delivery.toRead(contract.name(), places);
    List<Inspection> inspections = Inspector.inspect(files.stream().map(Delivery.Delivered::file).toList());
    List<Delivery.Delivered> readable = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Inspection inspection = inspections.get(i);
      if (inspection.readable()) {
        readable.add(files.get(i));
      } else {
        unreadable.add(inspection.trouble());
        refused.add(inspection.file().name());
      }
      dropped.put(inspection.file().name(), inspection.columnsDropped());
    }
    return readable;
  }

  /** What was read for one table; nothing when no file was new. */
  private record Taken(List<Delivery.Delivered> files, Map<String, Long> rowsRead, Optional<Upsert> upsert) {}

  /** Reads what is new; where that leaves in doubt which row of a key stays, reads all files of the table. */
  private Taken take(Contract contract, List<Delivery.Delivered> files, LocalDate businessDate) throws IOException {
    if (files.isEmpty() && delivery.again(contract.name(), files).isEmpty()) {
      return new Taken(List.of(), Map.of(), Optional.empty());
    }
    Taken taken = read(contract, files, businessDate);
    return taken.upsert().orElseThrow().inDoubt() ? read(contract, all(contract.name()), businessDate) : taken;
  }

  /** All files of a table but those that cannot be read. */
  private List<Delivery.Delivered> all(String table) {
    return delivery.of(table).stream().filter(each -> !refused.contains(each.name())).toList();
  }

  private Taken read(Contract contract, List<Delivery.Delivered> delivered, LocalDate businessDate) throws IOException {
    String table = contract.name();
    List<SourceFile> files = delivered.stream().map(Delivery.Delivered::file).toList();
    for (SourceFile file : files) {
      quarantine.clear(file.name());
    }
    RowTally<String> rowsRead = RowTally.of(warehouse.spark());
    Checks checks = Checks.of(warehouse.spark(), contract, businessDate, places.codes());
    Upsert upsert = Upsert.of(warehouse, contract, new Arrivals(
        Landing.read(warehouse.spark(), files, contract, pseudonyms, rowsRead).mapPartitions(checks::rows),
        delivery.again(table, delivered),
        delivered.containsAll(all(table)), delivery.lastRepeat(table, delivered)), quarantine);
    RowEquation.hold(rowsRead.value(), upsert.counts());
    return new Taken(delivered, rowsRead.value(), Optional.of(upsert));
  }

  private void account(Taken taken) {
    filesRead += taken.files().size();
    taken.upsert().ifPresent(upsert -> {
      counts.addAll(upsert.counts());
      withdrawn += upsert.withdrawn();
      upsert.notices().forEach((code, rows) -> notices.merge(code, rows, Long::sum));
      for (Delivery.Delivered each : taken.files()) {
        String file = each.file().name();
        if (taken.rowsRead().getOrDefault(file, 0L) == 0) {
          rowless.add(file);
        }
        List<RowCount> own = upsert.counts().stream().filter(count -> count.file().equals(file)).toList();
        inputs.put(file, input(each, taken.rowsRead().getOrDefault(file, 0L), own));
      }
      if (upsert.changed()) {
        changes.put(upsert.table(), upsert);
      }
    });
  }

  private Manifest.Input input(Delivery.Delivered each, long rowsRead, List<RowCount> own) {
    TreeMap<String, Long> setAside = new TreeMap<>();
    long kept = 0;
    long repeated = 0;
    long refused = 0;
    for (RowCount count : own) {
      switch (count.disposition()) {
        case SET_ASIDE -> setAside.merge(count.reason(), count.rows(), Long::sum);
        case REFUSED -> refused += count.rows();
        case INSERTED, UPDATED, SUPERSEDED -> kept += count.rows();
        case UNCHANGED -> repeated += count.rows();
      }
    }
    SourceFile file = each.file();
    return new Manifest.Input(file.name(), file.mapping().name(), file.mapping().record(), each.sha256(),
        each.readingHash(), places.hash(), rowsRead, kept + repeated, repeated, refused, setAside,
        dropped.containsKey(file.name()) ? dropped.get(file.name())
            : delivery.known().get(file.name()).columnsDropped());
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

  List<String> unmatched() {
    return delivery.unmatched();
  }

  /** Files that were read and hold no row, such as a header alone. */
  List<String> rowless() {
    return List.copyOf(rowless);
  }

  List<String> unreadable() {
    return unreadable;
  }

  /** Columns that no mapping names, by mapping. */
  Map<String, TreeSet<String>> dropped() {
    Map<String, TreeSet<String>> columns = new TreeMap<>();
    delivery.files().stream().filter(each -> !dropped.getOrDefault(each.name(), List.of()).isEmpty())
        .forEach(each -> columns.computeIfAbsent(each.file().mapping().name(), source -> new TreeSet<>())
            .addAll(dropped.get(each.name())));
    return columns;
  }

  /** How many records went because their file no longer holds them. */
  long withdrawn() {
    return withdrawn;
  }

  int filesRead() {
    return filesRead;
  }
}
