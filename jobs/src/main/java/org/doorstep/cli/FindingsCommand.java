package org.doorstep.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.doorstep.adhoc.FindingList;
import org.doorstep.publish.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the findings of an edition, or what appeared and vanished since another and why. */
@Command(name = "findings", mixinStandardHelpOptions = true,
    description = "List the findings that stand, with what may explain them; or what changed since another edition.")
final class FindingsCommand implements Callable<Integer> {

  @Mixin
  private HomeOption home;

  @Option(names = "--edition", paramLabel = "ID", description = "The edition to read (default: the current one).")
  private String edition;

  @Option(names = "--since", paramLabel = "ID",
      description = "List what appeared or vanished since this edition, and why.")
  private String since;

  @Option(names = "--measure", paramLabel = "ID", description = "Only findings of this measure, such as X06.")
  private String measure;

  @Option(names = "--period", paramLabel = "PERIOD", description = "Only findings of this period, such as 2026-05.")
  private String period;

  @Option(names = "--signs", description = "Also signs of change, which do not stand.")
  private boolean signs;

  @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en",
      description = "zh or en (default: ${DEFAULT-VALUE}).")
  private Language language;

  /** The languages of names and texts. */
  enum Language { ZH, EN }

  @Override
  public Integer call() throws Exception {
    Manifest now = home.edition(edition);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FindingList list = FindingList.of(home.home(), now,
        new FindingList.Choice(measure, period, signs, language.name().toLowerCase(Locale.ROOT)));
    if (since == null) {
      list.print(out);
    } else {
      list.printSince(home.edition(since), out);
    }
    return ExitCode.DONE.code();
  }
}
