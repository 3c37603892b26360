package org.doorstep.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.contract.Reason;
import org.doorstep.publish.Checksums;
import org.doorstep.publish.Manifest;
import org.doorstep.source.Inbox;
import org.doorstep.source.Mapping;
import org.doorstep.source.SourceFile;

/**
 * What lies in the inbox tonight, against what the last edition had read. A file is read again when its bytes, its
 * mapping or its contract changed, when it named areas that the register did not know and the register has changed
 * since, and when a row of it that was set aside waited for a day that has come. As of a day before the last edition's
 * every file is read again.
 *
 * @param unmatched names of files that no source reads
 * @param known by name: the files that the last edition had read
 * @param due names of those with a row that waited for a day which has come
 * @param notRead what of the sources could not be reached at all, and why
 */
record Delivery(List<Delivered> files, List<String> unmatched, Map<String, Manifest.Input> known, Set<String> due,
    boolean isEarlierDay, List<String> notRead) {

  /** One file with its checksum and the hash of what it is read by. */
  record Delivered(SourceFile file, String sha256, String readingHash) {

    String name() {
      return file.name();
    }

    private boolean feeds(String table) {
      return file.mapping().record().equals(table);
    }
  }

  static Delivery of(Inbox inbox, SeenFiles seen, Declarations declarations, Since since, List<String> notRead)
      throws IOException {
    Map<String, String> hashes = declarations.mappings().stream()
        .collect(Collectors.toMap(Mapping::name, each -> readingHash(each, declarations), (one, same) -> one));
    List<Delivered> delivered = inbox.files().parallelStream().map(file -> new Delivered(file,
        Files.isRegularFile(Path.of(file.path())) ? seen.sha256(file) : "", hashes.get(file.mapping().name())))
        .toList();
    return new Delivery(delivered, inbox.unmatched(), since.known(), since.due(declarations.contracts()),
        since.isEarlierDay(), notRead);
  }

  private static String readingHash(Mapping mapping, Declarations declarations) {
    return Checksums.sha256(mapping.hash() + declarations.contracts().get(mapping.record())).substring(0, 16);
  }

  /** All files of one table. */
  List<Delivered> of(String table) {
    return files.stream().filter(each -> each.feeds(table)).toList();
  }

  /** The files of one table that are to be read, given the area register as it stands. */
  List<Delivered> toRead(String table, Places places) {
    return of(table).stream().filter(each -> !isKnown(each, places)).toList();
  }

  /** Size of the files that the last edition had not read. */
  long bytesToRead() {
    return files.stream().filter(each -> !isRead(each)).mapToLong(each -> each.file().size()).sum();
  }

  /**
   * Names of the files whose old rows in a table count no more: of those that are read, and of those that were read
   * into this table and now feed another.
   */
  Set<String> again(String table, Collection<Delivered> reading) {
    Set<String> names = reading.stream().map(Delivered::name).collect(Collectors.toCollection(TreeSet::new));
    files.stream().filter(each -> !each.feeds(table)).forEach(each -> names.add(each.name()));
    names.removeIf(name -> !known.containsKey(name) || !known.get(name).table().equals(table));
    return names;
  }

  /** The last by name of the files of a table that are not read and repeat rows of others; empty when there is none. */
  String lastRepeat(String table, Collection<Delivered> reading) {
    return of(table).stream().filter(each -> !reading.contains(each)).map(Delivered::name)
        .filter(name -> known.containsKey(name) && known.get(name).rowsRepeated() > 0).max(String::compareTo)
        .orElse("");
  }

  private boolean isKnown(Delivered each, Places places) {
    if (!isRead(each) || places.lost()) {
      return false;
    }
    Manifest.Input input = known.get(each.name());
    return !due.contains(each.name())
        && (!input.setAside().containsKey(Reason.UNKNOWN_AREA.code()) || input.placesHash().equals(places.hash()));
  }

  private boolean isRead(Delivered each) {
    Manifest.Input input = known.get(each.name());
    return !isEarlierDay && input != null && input.sha256().equals(each.sha256())
        && input.readingHash().equals(each.readingHash());
  }
}
