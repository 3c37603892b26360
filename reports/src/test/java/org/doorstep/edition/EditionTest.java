package org.doorstep.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionTest {
  @TempDir
  static Path published;
  @TempDir
  Path home;
  private Path folder;

  @BeforeAll
  static void publish() {
    EditionFixture.eventful(published);
  }

  @BeforeEach
  void copy() throws IOException {
    folder = home.resolve("published/editions/2026-06-11-a");
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(published)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, home.resolve(published.relativize(file)));
      }
    }
  }

  @Test
  void theCurrentEditionAnswersTypedQuestions() {
    try (Edition edition = Edition.current(home)) {
      assertEquals("2026-06-11-a", edition.manifest().edition());
      assertEquals("棠溪县", edition.manifest().agency().county().zh());
      Catalog catalog = new Catalog(edition);
      assertEquals(17, catalog.measures().size());
      assertEquals(15, catalog.headlines().size());
      assertEquals(14, catalog.townships().size());
      IssueFigures may = new IssueFigures(edition, List.of("X06"), List.of("990121"),
          IssuePeriod.of(YearMonth.of(2026, 5)));
      assertEquals("signal", may.findings("990121").get(0).verdict());
      assertEquals(List.of(), may.findings("990122"));
      assertEquals(305442, new Registers(edition).intake().read());
    }
  }

  @Test
  void anEditionIsFoundByItsId() {
    try (Edition edition = Edition.open(home, "2026-06-11-a")) {
      assertEquals("2024-06", edition.manifest().firstPeriod());
    }
  }

  @Test
  void anUnknownEditionIsNamedBesideThoseThatAreThere() {
    EditionFault fault = assertThrows(EditionFault.class, () -> Edition.open(home, "2026-01-01-z"));
    assertEquals(EditionFault.Kind.ASKED_FOR_ABSENT, fault.kind());
    assertTrue(fault.getMessage().contains("no edition '2026-01-01-z'"), fault.getMessage());
    assertTrue(fault.getMessage().contains("there are 2026-06-11-a"), fault.getMessage());
  }

  @Test
  void anEditionIdCannotLeaveTheEditions() {
    assertEquals(EditionFault.Kind.ASKED_FOR_ABSENT,
        assertThrows(EditionFault.class, () -> Edition.open(home, "../../published")).kind());
  }

  @Test
  void aHomeWithoutAnEditionSaysWhatToRun() {
    EditionFault fault = assertThrows(EditionFault.class, () -> Edition.current(home.resolve("empty")));
    assertEquals(EditionFault.Kind.UNREADABLE, fault.kind());
    assertTrue(fault.getMessage().contains("doorstep nightly"), fault.getMessage());
  }

  @Test
  void aChangedDatasetIsRefusedWithBothChecksums() throws IOException {
    Files.write(folder.resolve("findings.parquet"), new byte[] {0}, StandardOpenOption.APPEND);
    String message = refused();
    assertTrue(message.contains("dataset 'findings' was changed after it was published"), message);
    assertTrue(message.contains("expected ") && message.contains("found "), message);
  }

  @Test
  void everyMissingDatasetIsNamedAtOnce() throws IOException {
    Files.delete(folder.resolve("events.parquet"));
    Files.delete(folder.resolve("actions.parquet"));
    String message = refused();
    assertTrue(message.contains("'actions' has no file actions.parquet"), message);
    assertTrue(message.contains("'events' has no file events.parquet"), message);
  }

  @Test
  void aDatasetThatTheManifestLeavesOutIsNamed() throws IOException {
    editManifest("\"coverage\"", "\"covered\"");
    assertTrue(refused().contains("the manifest names no dataset 'coverage'"));
  }

  @Test
  void aDatasetOutsideTheEditionIsRefused() throws IOException {
    editManifest("\"file\": \"areas.parquet\"", "\"file\": \"../../current\"");
    assertTrue(refused().contains("dataset 'areas' points outside the edition"));
  }

  @Test
  void aManifestWithoutAFieldSaysWhich() throws IOException {
    editManifest("\"first_period\"", "\"period_one\"");
    assertTrue(refused().contains("the field 'first_period' is missing or empty"));
  }

  private String refused() {
    EditionFault fault = assertThrows(EditionFault.class, () -> Edition.current(home));
    assertEquals(EditionFault.Kind.UNREADABLE, fault.kind());
    return fault.getMessage();
  }

  private void editManifest(String from, String to) throws IOException {
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace(from, to));
  }
}
