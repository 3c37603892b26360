package org.doorstep.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * One file of the inbox and the mapping that reads it.
 *
 * @param path where it is
 * @param name path below the inbox, with forward slashes
 */
public record SourceFile(String path, String name, long size, Mapping mapping) implements Serializable {
  private static final int CHUNK = 1 << 16;

  /** Returns the SHA-256 of the file's bytes, read in small memory. */
  public String sha256() {
    return Digests.sha256(Path.of(path));
  }

  /** Says whether the file is compressed. */
  boolean gzipped() {
    return path.endsWith(".gz");
  }

  /** Opens the file's bytes, unpacked, in their own encoding. */
  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(Path.of(path));
    return gzipped() ? new GZIPInputStream(in, CHUNK) : new BufferedInputStream(in, CHUNK);
  }

  /** Opens the file's text as UTF-8. */
  InputStream openUtf8() throws IOException {
    return mapping.layout().encoding() == Encoding.GB18030 ? new Gb18030Stream(open()) : open();
  }

  /** Opens the file's rows; throws Unreadable when there is no header or a mapped column is missing. */
  RowReader rows() throws IOException {
    return switch (mapping.layout().format()) {
      case CSV, JDBC -> new CsvReader(this);
      case JSONL -> new JsonLinesReader(this);
      case XLSX -> new WorkbookReader(this);
      case PARQUET -> new ParquetRows(this);
    };
  }
}
