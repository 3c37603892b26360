package org.doorstep.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.doorstep.home.Project;
import org.doorstep.nightly.Night;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one night. */
@Command(name = "nightly", mixinStandardHelpOptions = true,
    description =
        "Take what is new in the inbox, check it, bring records and measures up to date, publish one edition.")
final class NightlyCommand implements Callable<Integer> {

  @Mixin
  private HomeOption home;

  @Option(names = "--business-date", required = true, paramLabel = "DATE",
      description = "The day as of which everything is seen, as 2026-06-10.")
  private LocalDate businessDate;

  @Override
  public Integer call() throws Exception {
    return switch (new Night(home.home(), Project.here(), System.err).run(businessDate)) {
      case PUBLISHED -> ExitCode.DONE.code();
      case SOURCE_UNREADABLE -> ExitCode.SOURCE.code();
      case TOO_MUCH_SET_ASIDE -> ExitCode.SET_ASIDE.code();
      case LOCKED -> ExitCode.LOCKED.code();
    };
  }
}
