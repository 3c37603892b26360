package org.doorstep.nightly;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a person where a night stands: one line when a stage begins, its seconds when it ends. */
final class Progress {

  /** How long one stage took on the clock, and how much processor time the whole process spent meanwhile. */
  record Stage(String name, double seconds, double cpuSeconds) {}

  private final PrintStream out;
  private final int stages;
  private final List<Stage> done = new ArrayList<>();

  Progress(PrintStream out, int stages) {
    this.out = out;
    this.stages = stages;
  }

  /** Work that may fail with a checked exception. */
  interface Work<T> {
    T run() throws Exception;
  }

  /** Runs one stage and keeps its time. */
  <T> T stage(String name, Work<T> work) throws Exception {
    out.printf(Locale.ROOT, "[%d/%d] %-28s", done.size() + 1, stages, name);
    out.flush();
    long start = System.nanoTime();
    long cpuStart = cpuNanos();
    boolean finished = false;
    try {
      T result = work.run();
      finished = true;
      return result;
    } finally {
      double seconds = (System.nanoTime() - start) / 1e9;
      done.add(new Stage(name, seconds, (cpuNanos() - cpuStart) / 1e9));
      out.printf(Locale.ROOT, finished ? "%6.1f s%n" : " stopped after %.1f s%n", seconds);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  List<Stage> stages() {
    return List.copyOf(done);
  }
}
