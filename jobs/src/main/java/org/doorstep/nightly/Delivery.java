package org.doorstep.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.publish.Checksums;
import org.doorstep.publish.Manifest;
import org.doorstep.source.Mapping;
import org.doorstep.source.SourceFile;

/**
 * What lies in the inbox tonight, against what the last edition had read. A file is read again when its bytes, its
 * mapping or its contract changed, and when rows of it were set aside and the area register has changed since or they
 * wait for a day that may have come.
 *
 * @param known by name: the files that the last edition had read
 * @param isLaterDay whether the business date is another than the last edition's
 */
record Delivery(List<Delivered> files, Map<String, Manifest.Input> known, boolean isLaterDay) {

  /** The rule in the contracts by which a row waits for its day. */
  private static final String WAITS = "after-business-date";

  /** One file with its checksum and the hash of what it is read by. */
  record Delivered(SourceFile file, String sha256, String readingHash) {}

  static Delivery of(List<SourceFile> files, Declarations declarations, Optional<Manifest> last, LocalDate businessDate) {
    Map<String, Manifest.Input> known = new TreeMap<>();
    last.ifPresent(edition -> edition.inputs().forEach(input -> known.put(input.file(), input)));
    List<Delivered> delivered = files.parallelStream().map(file -> new Delivered(file,
        Files.isRegularFile(Path.of(file.path())) ? file.sha256() : "", readingHash(file.mapping(), declarations))).toList();
    return new Delivery(delivered, known, last.filter(edition -> !edition.businessDate().equals(businessDate.toString()))
        .isPresent());
  }

  private static String readingHash(Mapping mapping, Declarations declarations) {
    return Checksums.sha256(mapping.hash() + declarations.contracts().get(mapping.record())).substring(0, 16);
  }

  /** The files of one table that are to be read, given the area register as it stands. */
  List<Delivered> toRead(String table, String placesHash) {
    return files.stream().filter(each -> each.file().mapping().record().equals(table))
        .filter(each -> !isKnown(each, placesHash)).toList();
  }

  /** Size of the files that the last edition had not read. */
  long bytesToRead() {
    return files.stream().filter(each -> !isRead(each)).mapToLong(each -> each.file().size()).sum();
  }

  private boolean isKnown(Delivered each, String placesHash) {
    if (!isRead(each)) {
      return false;
    }
    Manifest.Input input = known.get(each.file().name());
    boolean isDue = isLaterDay && input.setAside().containsKey(WAITS);
    return input.rowsSetAside() == 0 || input.placesHash().equals(placesHash) && !isDue;
  }

  private boolean isRead(Delivered each) {
    Manifest.Input input = known.get(each.file().name());
    return input != null && input.sha256().equals(each.sha256()) && input.readingHash().equals(each.readingHash());
  }
}
