package org.doorstep.layout;

import java.util.List;

/** A drawing that can say which texts it prints in a box, before it is printed. */
public interface Worded {

  /** The texts as given, with characters that no face has still in them. */
  List<String> texts(double width, double height);
}
