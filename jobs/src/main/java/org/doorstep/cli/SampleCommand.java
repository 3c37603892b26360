package org.doorstep.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.home.Project;
import org.doorstep.period.Rules;
import org.doorstep.sample.Sample;
import org.doorstep.sample.SampleOrder;
import org.doorstep.sample.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code sample}: raw exports of an invented county. */
@Command(name = "sample", mixinStandardHelpOptions = true,
    description = "Writes raw exports of an invented county, and truth.json with what was planted in them.")
public final class SampleCommand implements Callable<Integer> {
  private static final int DEFAULT_YEARS = 5;
  /** Earlier days would be implausible to a reader. */
  private static final LocalDate EARLIEST = LocalDate.of(2001, 1, 1);

  @Option(names = "--records", defaultValue = "20000", paramLabel = "N",
      description = "Petitions in the base export; other tables follow (default: ${DEFAULT-VALUE}).")
  private long records;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S",
      description = "The same seed gives the same bytes (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--from", paramLabel = "D", description = "First day (default: five years before --until).")
  private LocalDate from;

  @Option(names = "--until", defaultValue = "2026-05-31", paramLabel = "D",
      description = "Last day; states are as known then (default: ${DEFAULT-VALUE}).")
  private LocalDate until;

  @Option(names = "--day", paramLabel = "D",
      description = "A day after --until: write only what changed on it; else as for the base export.")
  private LocalDate day;

  @Option(names = "--out", required = true, paramLabel = "DIR",
      description = "Folder for the exports, such as HOME/inbox.")
  private Path out;

  @Option(names = "--without-effects",
      description = "Plant nothing for a detector to find: what is found there is false.")
  private boolean withoutEffects;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    LocalDate first = from == null ? until.minusYears(DEFAULT_YEARS).plusDays(1) : from;
    refuseAll(faults(first));
    Truth truth = Sample.write(new SampleOrder(records, seed, first, until, day, out, !withoutEffects),
        Rules.read(Project.here().rules()).days());
    truth.rows().forEach((record, rows) ->
        spec.commandLine().getErr().printf("%-20s %,12d rows%n", record, rows));
    spec.commandLine().getErr().println("written to " + out);
    return 0;
  }

  private List<String> faults(LocalDate first) {
    List<String> faults = new ArrayList<>();
    if (records < 1) {
      faults.add("--records is " + records + "; expected 1 or more");
    }
    if (first.isBefore(EARLIEST)) {
      faults.add("--from is " + first + "; expected " + EARLIEST + " or later");
    }
    if (until.isBefore(first)) {
      faults.add("--until is " + until + "; expected --from (" + first + ") or later");
    }
    if (day != null && !day.isAfter(until)) {
      faults.add("--day is " + day + "; expected a day after --until (" + until + ")");
    }
    return faults;
  }

  private void refuseAll(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), faults));
    }
  }
}
