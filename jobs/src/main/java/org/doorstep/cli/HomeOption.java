package org.doorstep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.doorstep.home.Home;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import picocli.CommandLine.Option;

/** The home that a command works in. */
final class HomeOption {

  @Option(names = "--home", required = true, paramLabel = "DIR",
      description = "The county's folder, with its doorstep.yaml.")
  private Path folder;

  Home home() {
    return new Home(folder.toAbsolutePath().normalize());
  }

  /** The edition named, or the current one. */
  Manifest edition(String named) throws IOException {
    Editions editions = new Editions(home().published());
    return (named == null ? editions.current() : editions.find(named)).orElseThrow(() -> new SettingsFault(List.of(
        named == null
            ? "nothing is published in " + home().folder() + "; run the nightly command first"
            : "edition '" + named + "' is not in " + home().published() + "; the editions command lists them")));
  }
}
