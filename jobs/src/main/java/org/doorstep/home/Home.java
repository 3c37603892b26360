package org.doorstep.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** One county's folder: where its settings, inbox, registers, warehouse, editions and run records are. */
public record Home(Path folder) {

  public Path settings() {
    return folder.resolve("doorstep.yaml");
  }

  public Path inbox() {
    return folder.resolve("inbox");
  }

  /** Files that people edit: events, actions, rebaselines, flags. */
  public Path registers() {
    return folder.resolve("registers");
  }

  /** The record tables; only the table room looks inside. */
  public Path warehouse() {
    return folder.resolve("warehouse");
  }

  public Path published() {
    return folder.resolve("published");
  }

  public Path runs() {
    return folder.resolve("runs");
  }

  /** Checksums of the inbox's files as the last night saw them. */
  public Path seenFiles() {
    return runs().resolve("seen").resolve("inbox.json");
  }

  /** Mappings of this home alone, beside those of the project. */
  public Path sources() {
    return folder.resolve("sources");
  }

  /** Rows of rule tables that are this county's own. */
  public Path rules() {
    return folder.resolve("rules");
  }

  /** The master key of the pseudonyms; only its owner reads it. */
  public Path key() {
    return folder.resolve("key").resolve("pseudonym.key");
  }

  /** Rows set aside, with their raw text; only its owner reads it. */
  public Path quarantine() {
    return folder.resolve("quarantine");
  }

  /** Work of a running night. Where it stands at the start of another, the night before did not end. */
  public Path staging() {
    return folder.resolve("staging");
  }

  /** What the engine of a night lays aside for a while, where the launcher runs it. */
  public Path work() {
    return folder.resolve("work");
  }

  /** Makes a folder that only its owner may enter, where the file system knows owners. */
  public static void ownerOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Lets only its owner read and write a file, where the file system knows owners. */
  public static void ownerOnlyFile(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
