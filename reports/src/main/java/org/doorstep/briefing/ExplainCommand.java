package org.doorstep.briefing;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.edition.Edition;
import org.doorstep.explain.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code doorstep explain}: what stands behind one figure of a briefing. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Says of one figure what it means, what it was counted from, and how to count it again.",
    footer = {"", "Exit codes: 0 done; 2 the edition has no such figure; 3 the edition is missing or not whole."})
final class ExplainCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "The home that holds published/.")
  private Path home;

  @Option(names = "--edition", paramLabel = "ID",
      description = "The edition to ask; without, the one that published/current names.")
  private String edition;

  @Parameters(paramLabel = "FIGURE", description = "The id of a fact, as it stands in the attached figures.csv,"
      + " such as observations/X06/value/990121/month/2026-05.")
  private String figure;

  @Override
  public Integer call() {
    Path data = Path.of(System.getProperty("doorstep.root", "."), "data");
    try (Edition opened = edition == null ? Edition.current(home) : Edition.open(home, edition)) {
      Explanation.of(opened, data, figure).forEach(line -> spec.commandLine().getOut().println(line));
    }
    return 0;
  }
}
