package org.doorstep.source;

import java.util.List;

/**
 * What a first look at a file found.
 *
 * @param columnsDropped columns that the mapping does not name, sorted
 * @param trouble why the file cannot be read and what to do; empty when it can
 */
public record Inspection(SourceFile file, List<String> columnsDropped, String trouble) {

  /** Says whether the file's rows can be landed. */
  public boolean readable() {
    return trouble.isEmpty();
  }
}
