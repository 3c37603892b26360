package org.doorstep.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.doorstep.contract.Reason;

/**
 * Takes a first look at files before any task reads them: header, encoding, and for compressed
 * files whether they are whole. What it refuses, no later stage meets.
 */
public final class Inspector {
  private static final int SAMPLE_ROWS = 1_000;
  private static final long LARGEST_WORKBOOK = 256L << 20;
  /** A file is refused when more than one in so many sampled rows, and at least two, are undecodable. */
  private static final int UNDECODABLE_SHARE = 10;

  private Inspector() {}

  /** Inspects files side by side; the result has their order. */
  public static List<Inspection> inspect(List<SourceFile> files) {
    return files.parallelStream().map(Inspector::inspect).toList();
  }

  /** Inspects one file. */
  public static Inspection inspect(SourceFile file) {
    if (!Files.isRegularFile(Path.of(file.path()))) {
      return unreadable(file, "is a folder or no plain file; a file is expected in its place");
    }
    if (file.size() == 0) {
      return unreadable(file, "is empty (0 bytes); expected at least a header; export it again");
    }
    try {
      if (file.gzipped()) {
        readThrough(file);
      }
      if (file.mapping().layout().format() == Format.XLSX && !file.gzipped()) {
        refuseBomb(file);
      }
      return look(file);
    } catch (Unreadable e) {
      return unreadable(file, e.getMessage() + EncodingGuess.hint(file));
    } catch (EOFException | ZipException e) {
      return unreadable(file, "the compressed file is cut short or damaged; copy it again");
    } catch (IOException e) {
      return unreadable(file, "cannot be read: " + e.getMessage());
    }
  }

  private static Inspection look(SourceFile file) throws IOException {
    if (EncodingGuess.declaredWrongly(file)) {
      throw new Unreadable("the text does not fit the declared encoding "
          + file.mapping().layout().encoding().label());
    }
    try (RowReader rows = file.rows()) {
      int read = 0;
      int undecodable = 0;
      // A damaged page shows only when it is read.
      int wanted = file.mapping().layout().format() == Format.PARQUET ? Integer.MAX_VALUE : SAMPLE_ROWS;
      while (read < wanted && rows.next()) {
        read++;
        undecodable += rows.row().fault == Reason.UNDECODABLE_TEXT ? 1 : 0;
      }
      if (undecodable > 1 && undecodable * UNDECODABLE_SHARE > read || undecodable == read && read > 0) {
        throw new Unreadable(undecodable + " of the first " + read
            + " rows hold bytes that do not fit the declared"
            + " encoding " + file.mapping().layout().encoding().label());
      }
      return new Inspection(file, List.copyOf(rows.unnamedColumns()), "");
    }
  }

  private static void readThrough(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** A workbook's texts are held in memory, so one that unpacks to more than exports ever do is not opened. */
  private static void refuseBomb(SourceFile file) throws IOException {
    byte[] chunk = new byte[1 << 16];
    long bytes = 0;
    try (ZipFile zip = new ZipFile(file.path())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(chunk); read >= 0 && bytes <= LARGEST_WORKBOOK; read = in.read(chunk)) {
            bytes += read;
          }
        }
      }
    } catch (ZipException e) {
      return; // No workbook at all: its reader says so.
    }
    if (bytes > LARGEST_WORKBOOK) {
      throw new Unreadable("the workbook unpacks to more than " + (LARGEST_WORKBOOK >> 20) + " MB from "
          + (file.size() >> 10) + " KB; export it as CSV");
    }
  }

  private static Inspection unreadable(SourceFile file, String why) {
    return new Inspection(file, List.of(), file.name() + ": " + why);
  }
}
