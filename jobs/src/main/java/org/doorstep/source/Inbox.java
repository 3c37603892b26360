package org.doorstep.source;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What lies in the inbox.
 *
 * @param files files that a mapping reads, by name and then by mapping
 * @param unmatched names of files that no mapping reads, sorted
 * @param contested one line for each file that more than one mapping would read
 * @param loops one message for each link that leads back to a folder around it; nothing behind it is read
 */
public record Inbox(List<SourceFile> files, List<String> unmatched, List<String> contested, List<String> loops) {

  /**
   * Lists the inbox, empty when it is not there; links are followed. A folder where a mapping expects a file is listed
   * as a file.
   */
  public static Inbox list(Path inbox, List<Mapping> mappings) {
    List<SourceFile> files = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    List<PathMatcher> matchers = mappings.stream().map(Inbox::matcher).toList();
    List<String> contested = new ArrayList<>();
    List<String> loops = new ArrayList<>();
    for (Path path : walk(inbox, loops)) {
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
    return new Inbox(List.copyOf(files), List.copyOf(unmatched), List.copyOf(contested), List.copyOf(loops));
  }

  private static PathMatcher matcher(Mapping mapping) {
    return FileSystems.getDefault().getPathMatcher("glob:" + mapping.files() + "{,.gz}");
  }

  private static List<Path> walk(Path inbox, List<String> loops) {
    if (!Files.isDirectory(inbox)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(inbox, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
          return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
          found.add(path);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException fault) throws IOException {
          if (!(fault instanceof FileSystemLoopException)) {
            throw fault;
          }
          loops.add(inbox.relativize(path) + ": is a link back to a folder that it stands in; take it away");
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().filter(path -> !path.equals(inbox)).sorted().toList();
  }

  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
