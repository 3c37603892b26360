package org.doorstep.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook without the clock: entries and creation carry a given day, not the moment of writing. */
final class StableZip {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private StableZip() {}

  /** Through a file, as the sizes of a streamed entry stand only in the archive's directory. */
  static byte[] of(byte[] workbook, LocalDate created) throws IOException {
    Path file = Files.createTempFile("doorstep", ".xlsx");
    try {
      Files.write(file, workbook);
      return copy(file, created);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] copy(Path file, LocalDate created) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry : in.stream().toList()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(copy);
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        zip.write(entry.getName().equals("docProps/core.xml") ? dated(bytes, created) : bytes);
      }
    }
    return out.toByteArray();
  }

  private static byte[] dated(byte[] core, LocalDate created) {
    return new String(core, StandardCharsets.UTF_8).replaceAll(">[0-9]{4}-[0-9]{2}-[0-9]{2}T[^<]*<",
        ">" + created + "T00:00:00Z<").getBytes(StandardCharsets.UTF_8);
  }
}
