package org.doorstep.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.adhoc.CaseFileException;
import org.doorstep.adhoc.StatCalculator;
import org.doorstep.adhoc.StatResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code doorstep stat}: computes the cases of a case file; results on standard output, faults of cases beside it. A
 * check prints each failing field behind the results and ends with the line of counts.
 */
@Command(name = "stat", mixinStandardHelpOptions = true,
    description = "Compute the statistics of a case file, or compare them with expected values.")
public final class StatCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "Case file (JSON, UTF-8).")
  private Path file;

  @Option(names = "--check",
      description = "Compare each output with the expected values; exit 1 when any case fails.")
  private boolean check;

  @Option(names = "--list", description = "List the operations with their fields, and do nothing else.")
  private boolean list;

  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  private final PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() {
    try {
      return list ? list() : compute();
    } catch (CaseFileException e) {
      messages.println(e.getMessage());
      return 3;
    } finally {
      out.flush();
    }
  }

  private int list() {
    new StatCalculator(false).list().forEach(out::println);
    return 0;
  }

  private int compute() {
    if (file == null) {
      throw new ParameterException(spec.commandLine(), "FILE is missing: give a case file, or --list");
    }
    StatResults results = new StatCalculator(check).run(file);
    out.print(results.json());
    if (check) {
      results.failures().forEach(out::println);
      out.println(results.passed() + " passed, " + results.failed() + " failed");
    } else {
      results.failures().forEach(messages::println);
    }
    return check && results.failed() > 0 ? 1 : 0;
  }
}
