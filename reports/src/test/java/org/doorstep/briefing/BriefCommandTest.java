package org.doorstep.briefing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.edition.EditionFixture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BriefCommandTest {
  @TempDir
  static Path home;
  @TempDir
  Path out;
  private final StringWriter printed = new StringWriter();
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void publish() {
    EditionFixture.eventful(home);
  }

  @Test
  void oneFileForEachLanguageIsWrittenAndPrinted() {
    assertEquals(0, brief("--period", "2026-05"));
    assertEquals(Stream.of("zh-CN.pdf", "zh-CN.xlsx", "en.pdf", "en.xlsx")
        .map(end -> out.resolve("monthly-2026-05." + end) + "\n").collect(Collectors.joining()),
        printed.toString().replace("\r", ""));
    assertTrue(Files.isRegularFile(out.resolve("monthly-2026-05.en.pdf")));
    assertEquals("", said.toString());
  }

  @Test
  void theSameOrderGivesTheSameBytes() throws IOException {
    brief("--period", "2026-05", "--lang", "zh-CN");
    byte[] first = Files.readAllBytes(out.resolve("monthly-2026-05.zh-CN.pdf"));
    byte[] book = Files.readAllBytes(out.resolve("monthly-2026-05.zh-CN.xlsx"));
    brief("--period", "2026-05", "--lang", "zh-CN");
    assertArrayEquals(book, Files.readAllBytes(out.resolve("monthly-2026-05.zh-CN.xlsx")));
    assertArrayEquals(first, Files.readAllBytes(out.resolve("monthly-2026-05.zh-CN.pdf")));
  }

  @Test
  void aTownshipsPackCarriesItsCode() {
    assertEquals(0, brief("--kind", "township", "--period", "2026-05", "--lang", "en", "--area",
        EditionFixture.TOWNSHIP));
    assertTrue(Files.isRegularFile(out.resolve("township-2026-05-990121003.en.pdf")));
  }

  @Test
  void withoutAnAreaEveryTownshipGetsItsPack() throws IOException {
    assertEquals(0, brief("--kind", "township", "--period", "2026-05", "--lang", "zh-CN"));
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(14, files.filter(file -> file.toString().endsWith(".zh-CN.pdf")).count());
    }
  }

  @Test
  void anAreaDoesNotGoWithAMonthly() {
    assertEquals(2, brief("--period", "2026-05", "--area", EditionFixture.TOWNSHIP));
    assertTrue(said.toString().contains("--area goes with --kind township"), said.toString());
  }

  @Test
  void everyFaultOfAnOrderIsListedAtOnce() {
    assertEquals(2, brief("--kind", "daily", "--period", "2027-01", "--lang", "fr,en", "--area", "1"));
    assertTrue(said.toString().contains("--kind 'daily' is not known; kinds are weekly, monthly, township."),
        said.toString());
    assertTrue(said.toString().contains("--period 2027-01 is not in this edition; it holds 2024-06 to"
        + " 2026-05."));
    assertTrue(said.toString().contains("--lang 'fr' is not known; languages are zh-CN, en."));
    assertTrue(said.toString().contains("--area 1 is not a township of this edition; townships are"
        + " 990121001, "));
    assertEquals("", printed.toString());
  }

  @Test
  void aPeriodThatIsNoMonthIsRefused() {
    assertEquals(2, brief("--period", "2026-5"));
    assertTrue(said.toString().contains("--period '2026-5' is not a month; write it like 2026-05."));
  }

  @Test
  void aWeekIsAskedForByItsIsoNumber() {
    assertEquals(0, brief("--kind", "weekly", "--period", "2026-W22", "--lang", "en"));
    assertTrue(Files.isRegularFile(out.resolve("weekly-2026-W22.en.pdf")));
    assertEquals(2, brief("--kind", "weekly", "--period", "2026-05"));
    assertTrue(said.toString().contains("--period '2026-05' is not a week; write it like 2026-W22."));
  }

  @Test
  void aWeekThatTheEditionDoesNotHoldIsNamedWithThoseItHolds() {
    assertEquals(2, brief("--kind", "weekly", "--period", "2026-W30"));
    assertTrue(said.toString().contains("it holds 2026-W05 to 2026-W22."), said.toString());
  }

  @Test
  void anUnknownEditionIsAFaultOfTheOrder() {
    assertEquals(2, brief("--period", "2026-05", "--edition", "none"));
    assertTrue(said.toString().contains("no edition 'none'"), said.toString());
  }

  @Test
  void aHomeWithoutEditionsIsAMissingSource(@TempDir Path empty) {
    assertEquals(3, Main.run(new PrintWriter(printed), new PrintWriter(said), "brief", "--home",
        empty.toString(),
        "--period", "2026-05"));
    assertTrue(said.toString().contains("No edition is published in"), said.toString());
  }

  @Test
  void anOutputThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(out.resolve("taken"), "");
    assertEquals(1, run("brief", "--home", home.toString(), "--period", "2026-05", "--out", file.toString()));
    assertTrue(said.toString().contains("Cannot write the briefing (" + file + ")"), said.toString());
  }

  @Test
  void helpNamesEveryOption() {
    assertEquals(0, run("brief", "--help"));
    for (String option : new String[] {"--home", "--kind", "--period", "--lang", "--area", "--edition",
        "--out",
        "Exit codes"}) {
      assertTrue(printed.toString().contains(option), option);
    }
  }

  @Test
  void anUnknownOptionIsAUsageFault() {
    assertEquals(2, brief("--period", "2026-05", "--colour", "red"));
    assertFalse(said.toString().isEmpty());
  }

  private int brief(String... more) {
    String[] args = new String[more.length + 5];
    System.arraycopy(new String[] {"brief", "--home", home.toString(), "--out", out.toString()}, 0, args, 0,
        5);
    System.arraycopy(more, 0, args, 5, more.length);
    return run(args);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(printed), new PrintWriter(said), args);
  }
}
