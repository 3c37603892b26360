package org.doorstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command tells all faults of its options at once, and else writes where it was told. */
final class SampleCommandTest {
  @TempDir
  private Path folder;

  private final StringWriter messages = new StringWriter();

  @Test
  void allFaultsAreToldAtOnceAndNothingIsWritten() {
    Path out = folder.resolve("inbox");

    int code = run("--records", "0", "--from", "2026-06-01", "--until", "2026-05-31", "--day", "2026-05-31",
        "--out", out.toString());

    assertEquals(2, code);
    assertTrue(messages.toString().startsWith(String.join(System.lineSeparator(),
        "--records is 0; expected 1 or more",
        "--until is 2026-05-31; expected --from (2026-06-01) or later",
        "--day is 2026-05-31; expected a day after --until (2026-05-31)")), messages.toString());
    assertTrue(Files.notExists(out));
  }

  @Test
  void rowsAreTold() {
    Path out = folder.resolve("inbox");

    assertEquals(0, run("--records", "50", "--from", "2026-01-01", "--out", out.toString()));
    assertTrue(messages.toString().contains("population"), messages.toString());
    assertTrue(Files.exists(out.resolve("petitions/信访台账-2026-05.csv")));
  }

  private int run(String... arguments) {
    return new CommandLine(new SampleCommand()).setErr(new PrintWriter(messages, true)).execute(arguments);
  }
}
