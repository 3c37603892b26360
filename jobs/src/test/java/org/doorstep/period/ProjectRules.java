package org.doorstep.period;

import java.nio.file.Path;

/** The project's own rule tables, for the tests. */
public final class ProjectRules {

  static final Path FOLDER = Path.of(System.getProperty("doorstep.root")).resolve("data/rules");
  public static final Rules RULES = Rules.read(FOLDER);

  private ProjectRules() {
  }
}
