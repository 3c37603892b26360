package org.doorstep.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Reads the rows of one file one after another in small memory. */
interface RowReader extends Closeable {

  /** Returns the columns in the order of the cells: the header, or the keys asked for where there is none. */
  List<String> columns();

  /** Returns the columns found in the file so far that the mapping does not name. */
  Set<String> unnamedColumns();

  /** Moves to the next row and says whether there is one. */
  boolean next() throws IOException;

  /** Returns the current row; the same object every time. */
  RawRow row();
}
