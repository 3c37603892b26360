package org.doorstep.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.home.Project;

/** The project's declarations, but for disclosure control, which here hides nothing that could be compared. */
public final class OpenProject {

  private OpenProject() {}

  /** Makes it in a folder. */
  public static Project in(Path folder) throws IOException {
    Folders.copy(Path.of(System.getProperty("doorstep.root")).resolve("data"), folder.resolve("data"), Files::copy);
    Path thresholds = folder.resolve("data/rules/disclosure.csv");
    Files.write(thresholds, Files.readAllLines(thresholds).stream()
        .map(line -> line.replaceFirst("^(smallest-[a-z]+),\\d+,", "$1,1,")).toList());
    return new Project(folder);
  }
}
