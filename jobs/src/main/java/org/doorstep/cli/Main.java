package org.doorstep.cli;

import java.util.concurrent.Callable;
import org.doorstep.contract.SettingsFault;
import org.doorstep.nightly.MachineFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the jobs. */
@Command(name = "doorstep", mixinStandardHelpOptions = true, version = "Doorstep 1.0.0",
    description = "Nightly analytics for a county's population-and-family service.",
    subcommands = {SampleCommand.class, NightlyCommand.class, QueryCommand.class, DescribeCommand.class,
        EditionsCommand.class, FindingsCommand.class, PublicCommand.class, StatCommand.class,
        ProposeMappingCommand.class, CheckMappingCommand.class},
    footer = {"",
        "demo and brief are commands of the launcher: scripts/doorstep demo --help, scripts/doorstep brief --help",
        "Exit codes: 0 done, 1 failure, 2 usage or settings, 3 source missing or unreadable,",
        "            4 too much set aside, 5 another run holds the lock"})
public final class Main implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** All commands, with what they say when a fault stops them. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(handler())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return ExitCode.SETTINGS.code();
  }

  /** Says what is wrong in one message; where it was thrown is for those who set DOORSTEP_TRACE. */
  private static IExecutionExceptionHandler handler() {
    return (fault, command, parsed) -> {
      boolean settings = fault instanceof SettingsFault;
      boolean known = settings || fault instanceof MachineFault;
      System.err.println((known ? "" : "Stopped by a fault that was not expected: ") + said(fault));
      if (System.getenv("DOORSTEP_TRACE") != null) {
        fault.printStackTrace();
      } else if (!settings) {
        System.err.println("Nothing was published by this run; readers keep the last edition.");
      }
      if (!known) {
        System.err.println("Run it again with DOORSTEP_TRACE=1 to see where it happened.");
      }
      return (settings ? ExitCode.SETTINGS : ExitCode.FAILURE).code();
    };
  }

  private static String said(Exception fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message.lines().limit(40).reduce((a, b) -> a + "\n"
        + b).orElse("");
  }
}
