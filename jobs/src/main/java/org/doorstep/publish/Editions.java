package org.doorstep.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published editions of a home, and which of them is the current one. */
public final class Editions {

  private static final String COMING = "coming";
  private static final String NEXT = "current.next";

  private final Path published;

  public Editions(Path published) {
    this.published = published;
  }

  /** The folder of an edition. */
  public Path folder(String edition) {
    return published.resolve("editions").resolve(edition);
  }

  /** The edition that readers get; empty before the first night. */
  public Optional<Manifest> current() throws IOException {
    try {
      return Optional.of(Manifest.read(folder(Files.readString(pointer(), StandardCharsets.UTF_8).strip())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The edition with this id, when it is there. */
  public Optional<Manifest> find(String edition) throws IOException {
    return Files.exists(folder(edition).resolve(Manifest.FILE)) ? Optional.of(Manifest.read(folder(edition)))
        : Optional.empty();
  }

  /** All editions, the oldest first. */
  public List<Manifest> all() throws IOException {
    if (!Files.isDirectory(published.resolve("editions"))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(published.resolve("editions"))) {
      List<Manifest> editions = new ArrayList<>();
      for (Path folder : folders.filter(each -> Files.exists(each.resolve(Manifest.FILE))).sorted().toList()) {
        editions.add(Manifest.read(folder));
      }
      return editions;
    }
  }

  /**
   * Moves a finished edition into its place and makes it the current one; the last move is the one atomic step. An
   * edition that is there already has the same figures, though not always the same bytes: its whole files stay, and its
   * manifest is replaced by one that names them. The name of a new one is noted beside it, for {@link #sweep} to know
   * it by.
   */
  public void publish(Path staged, Manifest manifest) throws IOException {
    Path folder = folder(manifest.edition());
    manifest.with(standing(staged, manifest)).write(staged);
    Files.createDirectories(folder.getParent());
    if (Files.exists(folder)) {
      Files.move(staged.resolve(Manifest.FILE), folder.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.writeString(staged.resolveSibling(COMING), manifest.edition(), StandardCharsets.UTF_8);
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    Path next = published.resolve(NEXT);
    Files.writeString(next, manifest.edition() + "\n", StandardCharsets.UTF_8);
    Files.move(next, pointer(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The files that an edition will have; what is missing or damaged of one that is there comes from the staged one. */
  private Map<String, Manifest.DatasetFile> standing(Path staged, Manifest manifest) throws IOException {
    Map<String, Manifest.DatasetFile> files = new TreeMap<>(manifest.datasets());
    Optional<Manifest> before = find(manifest.edition());
    if (before.isEmpty()) {
      return files;
    }
    for (Map.Entry<String, Manifest.DatasetFile> each : files.entrySet()) {
      Path file = folder(manifest.edition()).resolve(each.getValue().file());
      Manifest.DatasetFile old = before.get().datasets().get(each.getKey());
      if (old != null && Files.exists(file) && Checksums.sha256(file).equals(old.sha256())) {
        each.setValue(old);
      } else {
        Files.move(staged.resolve(each.getValue().file()), file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return files;
  }

  /** Removes what an unfinished publication left; the notes of it are in a staging folder. */
  public void sweep(Path staging) throws IOException {
    Files.deleteIfExists(published.resolve(NEXT));
    if (Files.exists(staging.resolve(COMING))) {
      String coming = Files.readString(staging.resolve(COMING), StandardCharsets.UTF_8);
      if (!coming.isEmpty() && current().filter(edition -> edition.edition().equals(coming)).isEmpty()) {
        deleteTree(folder(coming));
      }
      Files.delete(staging.resolve(COMING));
    }
  }

  /** Removes a folder with all that is in it. */
  public static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private Path pointer() {
    return published.resolve("current");
  }
}
