package org.doorstep.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ManifestReader;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.util.SnapshotUtil;

/**
 * Takes away what an unfinished night left in a table's folder: snapshots that nothing leads to, files that none names.
 */
final class Sweep {

  private final Table table;
  private final Path warehouse;

  private Sweep(Table table, Path warehouse) {
    this.table = table;
    this.warehouse = warehouse;
  }

  /**
   * Sweeps a table whose head is where it should be.
   *
   * @param pinned snapshots that an edition pins; what led to them stays too
   */
  static void of(Table table, Path warehouse, Collection<Long> pinned) throws IOException {
    Sweep sweep = new Sweep(table, warehouse);
    sweep.expire(pinned);
    table.refresh();
    sweep.remove();
  }

  private void expire(Collection<Long> pinned) {
    Set<Long> needed = new HashSet<>();
    Stream.concat(pinned.stream(), Stream.ofNullable(table.currentSnapshot()).map(Snapshot::snapshotId))
        .filter(id -> table.snapshot(id) != null)
        .forEach(id -> SnapshotUtil.ancestorIdsBetween(id, null, table::snapshot).forEach(needed::add));
    ExpireSnapshots expiry = table.expireSnapshots().cleanExpiredFiles(false).expireOlderThan(0);
    boolean some = false;
    for (Snapshot snapshot : table.snapshots()) {
      if (!needed.contains(snapshot.snapshotId())) {
        expiry.expireSnapshotId(snapshot.snapshotId());
        some = true;
      }
    }
    if (some) {
      expiry.commit();
    }
  }

  private void remove() throws IOException {
    Set<Path> named = named();
    try (Stream<Path> files = Files.walk(path(table.location()))) {
      for (Path file : files.filter(Files::isRegularFile).filter(each -> !named.contains(each)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Every file that the table's metadata name: themselves, lists of manifests, manifests, rows and deletes. */
  private Set<Path> named() throws IOException {
    Set<Path> named = new HashSet<>();
    TableMetadata metadata = ((HasTableOperations) table).operations().current();
    named.add(path(metadata.metadataFileLocation()));
    metadata.previousFiles().forEach(entry -> named.add(path(entry.file())));
    Map<String, ManifestFile> manifests = new HashMap<>();
    for (Snapshot snapshot : table.snapshots()) {
      named.add(path(snapshot.manifestListLocation()));
      snapshot.allManifests(table.io()).forEach(manifest -> manifests.put(manifest.path(), manifest));
    }
    for (ManifestFile manifest : manifests.values()) {
      named.add(path(manifest.path()));
      addFiles(manifest, named);
    }
    return named;
  }

  private void addFiles(ManifestFile manifest, Set<Path> named) throws IOException {
    boolean deletes = manifest.content() == ManifestContent.DELETES;
    try (ManifestReader<? extends ContentFile<?>> files = deletes
        ? ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())
        : ManifestFiles.read(manifest, table.io(), table.specs())) {
      files.forEach(file -> named.add(path(file.location())));
    }
  }

  /** Removes the folders of tables that do not exist. */
  static void removeFolders(Path namespace, List<String> tables) throws IOException {
    if (!Files.isDirectory(namespace)) {
      return;
    }
    try (Stream<Path> folders = Files.list(namespace)) {
      for (Path folder : folders.filter(each -> !tables.contains(each.getFileName().toString())).toList()) {
        try (Stream<Path> inside = Files.walk(folder)) {
          inside.sorted((one, other) -> other.compareTo(one)).forEach(Sweep::delete);
        }
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(String location) {
    return HomeFiles.path(warehouse, location);
  }
}
