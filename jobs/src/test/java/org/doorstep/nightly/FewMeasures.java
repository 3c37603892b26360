package org.doorstep.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.home.Project;

/** A project that counts few of the project's measures, so that a night of a test costs little. */
public final class FewMeasures {

  private FewMeasures() {}

  /** Copies the project's data to a folder, with the measures of these ids alone. */
  public static Project of(Project whole, Path folder, String... ids) throws IOException {
    Project few = new Project(folder);
    try (Stream<Path> files = Files.walk(whole.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = few.data().resolve(whole.data().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.startsWith(whole.data().resolve("measures")) && !file.endsWith("derived.yaml")) {
          keep(file, copy, List.of(ids));
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return few;
  }

  /** Entries begin with their id; a partner that is not kept goes too. */
  private static void keep(Path file, Path copy, List<String> ids) throws IOException {
    String entries = Arrays.stream(Files.readString(file).split("(?m)^(?=- id: )"))
        .filter(entry -> entry.startsWith("- id: ") && ids.contains(entry.substring(6).lines().findFirst().orElse("")))
        .map(entry -> entry.lines().filter(line -> !line.startsWith("  balancing:")).collect(Collectors.joining("\n", "", "\n")))
        .collect(Collectors.joining());
    if (!entries.isEmpty()) {
      Files.writeString(copy, entries);
    }
  }
}
