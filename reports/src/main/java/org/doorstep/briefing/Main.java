package org.doorstep.briefing;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the reports: {@code doorstep brief} and {@code explain}. */
@Command(name = "doorstep", subcommands = {BriefCommand.class, ExplainCommand.class}, mixinStandardHelpOptions = true,
    description = "Renders briefings from a published edition, and explains their figures.")
public final class Main {
  Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.setProperty("java.awt.headless", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
  }

  /** Runs a command line; paths go to the one writer, messages to the other. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine command = new CommandLine(new Main()).setOut(out).setErr(err);
    command.setExecutionExceptionHandler((fault, line, parsed) -> Faults.report(fault, line));
    if (args.length == 0) {
      command.usage(out);
      return CommandLine.ExitCode.USAGE;
    }
    return command.execute(args);
  }
}
