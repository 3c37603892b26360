package org.doorstep.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a program and its children cost: time on the clock, time of the processors, most memory held. */
record Cost(double wallSeconds, double cpuSeconds, double peakMebibytes) {

  private static final int POLL_MILLIS = 20;
  private static final double TICKS_PER_SECOND = 100;
  private static final double KIBIBYTES = 1024;
  /** Places in /proc/self/stat, counted after the name: ticks of ended children, user and system. */
  private static final int CHILD_USER = 13;
  private static final int CHILD_SYSTEM = 14;

  /** Runs a program to its end; what it says goes to the log. */
  static Cost of(List<String> command, Path log) throws IOException, InterruptedException {
    double cpu = childSeconds();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, Stream.concat(Stream.of(process.toHandle()), process.descendants())
          .mapToLong(each -> highWater(each.pid())).sum());
      Thread.sleep(POLL_MILLIS);
    }
    int exit = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      throw new IllegalStateException("exit code " + exit + " of " + command + "; see " + log);
    }
    return new Cost(wall, childSeconds() - cpu, peak / KIBIBYTES);
  }

  /** Processor time of all children of this process that have ended, and of theirs. */
  private static double childSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] places = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(places[CHILD_USER]) + Long.parseLong(places[CHILD_SYSTEM])) / TICKS_PER_SECOND;
  }

  /** The most memory that a process has held, in KiB; 0 when it is gone. */
  private static long highWater(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines.filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }
}
