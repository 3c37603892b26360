package org.doorstep.peer;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/** Rewrites the exports that come in GB18030 as UTF-8, which is all that DuckDB reads. */
record Transcoding(Path inbox, Path target) {

  private static final List<String> NAMES =
      List.of("信访台账-", "联系记录-", "送达登记-", "项目台账-", "节点核验-", "质量检验-");
  private static final Charset SOURCE = Charset.forName("GB18030");
  private static final int THREADS = 2;
  private static final int BUFFER_CHARS = 1 << 16;

  /** The folder in which the same files, under the same names, now stand in UTF-8. */
  Path run() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(inbox)) {
      files = all.filter(file -> NAMES.stream().anyMatch(file.getFileName().toString()::startsWith)).toList();
    }
    for (Path file : files) {
      Files.createDirectories(place(file).getParent());
    }
    ForkJoinPool pool = new ForkJoinPool(THREADS);
    try {
      pool.submit(() -> files.parallelStream().forEach(this::transcode)).join();
    } finally {
      pool.shutdown();
    }
    return target;
  }

  private Path place(Path file) {
    return target.resolve(inbox.relativize(file));
  }

  private void transcode(Path file) {
    char[] buffer = new char[BUFFER_CHARS];
    try (Reader in = Files.newBufferedReader(file, SOURCE);
        Writer to = Files.newBufferedWriter(place(file), StandardCharsets.UTF_8)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        to.write(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
