package org.doorstep.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.doorstep.briefing.Briefing;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.page.Boards;
import org.doorstep.wording.Language;

/**
 * Times a burst of township packs of the invented county, two pages each, in one thread: ours with its accessibility
 * step, or the same texts and charts at the same places drawn with raw OpenPDF. It asserts nothing.
 */
public final class PagesBench {
  private static final IssuePeriod MONTH = IssuePeriod.of(YearMonth.of(2026, 5));

  private PagesBench() {}

  private interface Engine {
    byte[] pack(Board board) throws IOException;
  }

  /** Runs with: engine (ours, openpdf, layout), number of packs, working folder. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    Path work = Path.of(args[2]);
    Path home = work.resolve("pages-home");
    if (!Files.isRegularFile(home.resolve("published/current"))) {
      EditionFixture.eventful(home);
    }
    if (args[0].equals("layout")) {
      layout(home, work);
      return;
    }
    Engine engine = args[0].equals("ours") ? ours() : new RawOpenPdf()::pack;
    run(args[0], engine, home, Integer.parseInt(args[1]));
  }

  private static Engine ours() {
    Briefing briefing = new Briefing(new Renderer());
    return board -> briefing.render(board, Language.ZH_CN).bytes();
  }

  private static void run(String name, Engine engine, Path home, int packs) throws IOException {
    try (Edition edition = Edition.current(home)) {
      List<Area> townships = new Catalog(edition).townships();
      Boards boards = new Boards(edition, MONTH, townships);
      long size = engine.pack(boards.of(townships.get(0))).length;
      double first = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
      for (int i = 1; i < townships.size(); i++) {
        engine.pack(boards.of(townships.get(i)));
      }
      long cpu = cpuNanos();
      long wall = System.nanoTime();
      for (int i = 0; i < packs; i++) {
        size = engine.pack(boards.of(townships.get(i % townships.size()))).length;
      }
      System.out.printf("%-8s %6d %12.0f %12.0f %12.2f %10d %10d%n", name, packs,
          (System.nanoTime() - wall) / 1e6 / packs, (cpuNanos() - cpu) / 1e6 / packs, first, peakMib(), size / 1024);
    }
  }

  /** Every text, line and chart of one pack with its place, for an engine outside this JVM. */
  private static void layout(Path home, Path work) throws IOException {
    try (Edition edition = Edition.current(home)) {
      Board board = Board.read(edition, new Catalog(edition).townships().get(2), MONTH);
      Files.writeString(work.resolve("pack.json"), PackLayout.json(board));
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static long peakMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum() >> 20;
  }
}
