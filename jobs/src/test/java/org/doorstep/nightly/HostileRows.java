package org.doorstep.nightly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes petitions of {@link SmallCounty} that are wrong in every way that rows can be. */
final class HostileRows {

  /** Each is one row; the number of the row stands for {@code #}. */
  private static final List<String> ROWS = List.of(
      "P#,2026-01-05,990101,call,residual,accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,replied,2026-02-05,Li,2026-02-05",
      "P#,2026-01-05,990101,call,residual,\"accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,\"accepted\"x,,,2026-01-05",
      "P#,\"2026-01-05\n\",990101,call,residual,accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,acc\0epted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,accepted,,,2026-01-05" + ",".repeat(5000),
      "P#", ",,,,,,,,", "\"\"\"\"\"\"", "\"", "P#\r", "\uFEFF", "=cmd|'/c calc'!A1,,,,,,,,", "\uD83D\uDE00",
      "P#,2026-02-30,990101,call,residual,accepted,,,2026-01-05",
      "P#,0000-00-00,990101,call,residual,accepted,,,2026-01-05",
      "P#,99999-01-01,990101,call,residual,accepted,,,2026-01-05",
      "P#,-2026-01-05,990101,call,residual,accepted,,,2026-01-05",
      "P#,1900-01-01,990101,call,residual,accepted,,,2026-01-05",
      "P#,45789,990101,call,residual,accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,accepted,,,99999999999999999999",
      "P#,2026-01-05,990101,telepathy,residual,accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,scenic,accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,pondered,,,2026-01-05",
      "P#,2026-01-05,999999,call,residual,accepted,,,2026-01-05",
      "P#,2026-01-05,990101,call,residual,replied,2025-01-01,,2026-01-05",
      "P#,2027-01-05,990101,call,residual,accepted,,,2026-01-05",
      "P#" + "9".repeat(5000) + ",2026-01-05,990101,call,residual,accepted,,,2026-01-05");
  private static final byte[] NO_UTF8 = {'P', (byte) 0xC4, (byte) 0xFF, '\n'};

  private HostileRows() {}

  /**
   * Writes a file of rows.
   *
   * @param longest bytes of one line in its middle
   */
  static void write(Path file, int rows, int longest, long seed) throws IOException {
    Random random = new Random(seed);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(SmallCounty.PETITION_HEADER.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < rows; i++) {
        if (i == rows / 2) {
          line(out, longest);
        }
        if (random.nextInt(30) == 0) {
          out.write(NO_UTF8);
        }
        String row = ROWS.get(random.nextInt(3) == 0 ? random.nextInt(ROWS.size()) : 0);
        out.write((row.replace("#", seed + "-" + i) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void line(OutputStream out, int bytes) throws IOException {
    byte[] chunk = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (int written = 0; written < bytes; written += chunk.length) {
      out.write(chunk);
    }
    out.write('\n');
  }

  /** Writes a workbook that is small and unpacks to a gigabyte. */
  static void bomb(Path file) throws IOException {
    byte[] nothing = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      for (int i = 0; i < 1 << 10; i++) {
        zip.write(nothing);
      }
    }
  }
}
