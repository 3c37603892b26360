package org.doorstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scheduler sees of nights that cannot start: the exit code, and one message without a stack trace. */
class NightlyCommandTest {

  @TempDir private Path home;

  @BeforeEach
  void makeHome() throws IOException {
    Files.writeString(home.resolve("doorstep.yaml"), """
        agency: {name_zh: 局, name_en: Service}
        county: {name_zh: 县, name_en: County, code: "99"}
        languages: [en]
        sources: [area-register]
        """);
  }

  @Test
  void faultsOfTheSettingsAreExitCode2() throws IOException {
    Files.writeString(home.resolve("doorstep.yaml"), "sources: [area-register, no-such-source]\n");
    assertEnds(2, "7 faults in the settings:\n  - doorstep.yaml: languages is missing or empty; a list is expected");
    Files.delete(home.resolve("doorstep.yaml"));
    assertEnds(2, "doorstep.yaml is not there; a home needs one");
  }

  @Test
  void aDateThatIsNoneIsExitCode2() {
    assertEnds(2, "Invalid value for option '--business-date'", "nightly", "--home", home.toString(),
        "--business-date", "31.5.2026");
  }

  @Test
  void anInboxWithoutFilesIsExitCode3() {
    assertEnds(3, "No file in " + home.resolve("inbox"));
  }

  @Test
  void anotherRunAtTheSameTimeIsExitCode5() throws IOException {
    Path lock = Files.createDirectories(home.resolve("runs")).resolve("lock");
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      assertEnds(5, "Another run holds the lock of " + home);
    }
  }

  @Test
  void anUnexpectedFaultIsExitCode1AndSaysHowToSeeMore() throws IOException {
    Files.createDirectories(home.resolve("runs/lock"));
    assertEnds(1, "Stopped by a fault that was not expected");
  }

  private void assertEnds(int code, String message) {
    assertEnds(code, message, "nightly", "--home", home.toString(), "--business-date", "2026-05-31");
  }

  private static void assertEnds(int code, String message, String... arguments) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(code, Main.commandLine().execute(arguments));
    } finally {
      System.setErr(before);
    }
    String text = said.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(message), text);
    assertFalse(text.contains("\tat "), text);
  }
}
