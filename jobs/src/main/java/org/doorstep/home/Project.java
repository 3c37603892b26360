package org.doorstep.home;

import java.nio.file.Path;

/** The project's own folder: the domain in files that people edit. */
public record Project(Path root) {

  /** The project as the launcher names it, or the current folder. */
  public static Project here() {
    return new Project(Path.of(System.getProperty("doorstep.root", ".")).toAbsolutePath().normalize());
  }

  public Path data() {
    return root.resolve("data");
  }

  public Path contracts() {
    return data().resolve("contracts");
  }

  public Path sources() {
    return data().resolve("sources");
  }

  /** Words that mean the same in the headers of exports. */
  public Path words() {
    return data().resolve("words.yaml");
  }

  public Path rules() {
    return data().resolve("rules");
  }
}
