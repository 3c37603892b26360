package org.doorstep.cli;

import java.util.concurrent.Callable;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was built, from what, and which edition readers get. */
@Command(name = "editions", mixinStandardHelpOptions = true,
    description = "List the published editions: what was built, from what; the current one is marked with *.")
final class EditionsCommand implements Callable<Integer> {

  @Mixin
  private HomeOption home;

  @Override
  public Integer call() throws Exception {
    Editions editions = new Editions(home.home().published());
    String current = editions.current().map(Manifest::edition).orElse("");
    System.out.printf("  %-22s %-13s %7s %12s %12s %10s  %s%n", "edition", "business date", "files", "rows read",
        "rows kept", "set aside", "content hash");
    for (Manifest edition : editions.all()) {
      System.out.printf("%s %-22s %-13s %7d %12d %12d %10d  %s%n", edition.edition().equals(current) ? "*" : " ",
          edition.edition(), edition.businessDate(), edition.inputs().size(),
          edition.inputs().stream().mapToLong(Manifest.Input::rowsRead).sum(),
          edition.inputs().stream().mapToLong(Manifest.Input::rowsKept).sum(),
          edition.inputs().stream().mapToLong(Manifest.Input::rowsSetAside).sum(),
          edition.contentHash().substring(0, 16));
    }
    return ExitCode.DONE.code();
  }
}
