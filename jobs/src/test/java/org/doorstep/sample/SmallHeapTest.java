package org.doorstep.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.period.ProjectRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of rows: half a million of them pass through a heap of 12 MB. */
final class SmallHeapTest {
  private static final long PETITIONS = 60_000;

  @TempDir
  private Path folder;

  @Test
  void halfAMillionRowsPassThroughASmallHeap() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process = new ProcessBuilder(List.of(java.toString(), "-Xmx12m", "-XX:+UseSerialGC",
        "-Ddoorstep.root=" + System.getProperty("doorstep.root"), "-cp", smallClassPath(),
        SmallHeapTest.class.getName(), folder.toString()))
        .inheritIO().start();

    assertEquals(0, process.waitFor());
  }

  /** Without Spark, whose hundreds of jars fill a small heap by their indexes alone. */
  private static String smallClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("classes") || entry.contains("jackson") || entry.contains("fastcsv"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Writes the sample in a machine of its own; fails where the heap is full. */
  public static void main(String[] arguments) throws IOException {
    LocalDate until = LocalDate.of(2026, 5, 31);
    Sample.write(new SampleOrder(PETITIONS, 5, until.minusYears(1), until, null, Path.of(arguments[0])),
        ProjectRules.RULES.days());
  }
}
