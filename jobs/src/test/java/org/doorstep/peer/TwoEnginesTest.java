package org.doorstep.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.cli.Main;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;
import org.doorstep.peer.DuckNight.Extent;
import org.doorstep.period.ProjectRules;
import org.doorstep.sample.Sample;
import org.doorstep.sample.SampleOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The night and the program written by hand for DuckDB say the same of one small county, cell by cell, in every measure
 * that is declared but one. The county's exports are shaken first, so that records say what they seldom say.
 */
class TwoEnginesTest {

  private static final Path ROOT = Path.of(System.getProperty("doorstep.root"));
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 10);
  private static final int PETITIONS = 3000;
  private static final int SEED = 7;
  private static final int SHOWN = 5;
  private static final int MOST_SET_ASIDE = 50;

  @TempDir
  Path folder;

  @Test
  void bothEnginesGiveTheSameFiguresForEveryMeasureAreaAndPeriod() throws Exception {
    Path home = folder.resolve("home");
    Folders.copy(ROOT.resolve("data/samples/home"), home, Files::copy);
    Path settings = home.resolve("doorstep.yaml");
    Files.writeString(settings,
        Files.readString(settings).replace("set_aside_percent: 5\n", "set_aside_percent: " + MOST_SET_ASIDE + "\n"));
    Sample.write(new SampleOrder(PETITIONS, SEED, FIRST, LAST, null, home.resolve("inbox")), ProjectRules.RULES.days());
    new Shaken(home.resolve("inbox")).run();
    night(home, OpenProject.in(folder.resolve("project")).root());
    new DuckNight(home.resolve("inbox"), ROOT.resolve("data/rules"), LAST, folder.resolve("peer"), Extent.ALL).run();

    String edition = Files.readString(home.resolve("published/current")).strip();
    Engines engines = new Engines(
        home.resolve("published/editions").resolve(edition).resolve("observations.parquet"),
        folder.resolve("peer/peer_observations.parquet"));

    List<Engines.Agreement> agreements = engines.agreements();
    assertEquals("", String.join("\n", engines.differences(SHOWN)), "[numerator, denominator, value] of both");
    assertEquals(declared(), agreements.stream().map(Engines.Agreement::measureId).distinct().toList());
    assertEquals(0, agreements.stream().mapToLong(Engines.Agreement::suppressed).sum(), "hidden cells");
  }

  private static List<String> declared() throws IOException {
    return Measures.read(ROOT.resolve("data")).list().stream().map(Measure::id)
        .filter(id -> !Engines.ALONE.contains(id)).sorted().toList();
  }

  /** Runs the night as a process of its own, as the launcher does: it stops its engine when it ends. */
  private void night(Path home, Path project) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-X"))
        .forEach(command::add);
    command.addAll(List.of("-Ddoorstep.root=" + project, "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8",
        "-cp", System.getProperty("java.class.path"), Main.class.getName(), "nightly", "--home",
        home.toString(), "--business-date", LAST.toString()));
    Path log = folder.resolve("night.log");
    int exit =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    assertEquals(0, exit, () -> read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return log + ": " + e.getMessage();
    }
  }
}
