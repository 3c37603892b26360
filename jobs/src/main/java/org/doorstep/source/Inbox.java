package org.doorstep.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies in the inbox.
 *
 * @param files files that a mapping reads, by name and then by mapping
 * @param unmatched names of files that no mapping reads, sorted
 * @param contested one line for each file that more than one mapping would read
 */
public record Inbox(List<SourceFile> files, List<String> unmatched, List<String> contested) {

  /** Lists the inbox, empty when it is not there; a folder where a mapping expects a file is listed as a file. */
  public static Inbox list(Path inbox, List<Mapping> mappings) {
    List<SourceFile> files = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    List<String> contested = new ArrayList<>();
    List<PathMatcher> matchers = mappings.stream().map(Inbox::matcher).toList();
    for (Path path : walk(inbox)) {
      Path relative = inbox.relativize(path);
      String name = relative.toString().replace(File.separatorChar, '/');
      int before = files.size();
      for (int i = 0; i < mappings.size(); i++) {
        if (matchers.get(i).matches(relative)) {
          files.add(new SourceFile(path.toString(), name, size(path), mappings.get(i)));
        }
      }
      List<String> readers = files.subList(before, files.size()).stream().map(file -> file.mapping().name()).toList();
      if (readers.isEmpty() && Files.isRegularFile(path)) {
        unmatched.add(name);
      }
      if (readers.size() > 1) {
        contested.add("inbox: " + name + " matches the files of several mappings " + readers
            + "; expected one; make their patterns or their folders differ");
      }
    }
    return new Inbox(List.copyOf(files), List.copyOf(unmatched), List.copyOf(contested));
  }

  private static PathMatcher matcher(Mapping mapping) {
    return FileSystems.getDefault().getPathMatcher("glob:" + mapping.files() + "{,.gz}");
  }

  private static List<Path> walk(Path inbox) {
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(inbox)) {
      return paths.filter(path -> !path.equals(inbox)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path path) {
    try {
      return Files.isDirectory(path) ? 0 : Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
