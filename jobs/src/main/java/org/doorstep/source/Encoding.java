package org.doorstep.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The text encodings that a source mapping may name; GBK and GB2312 are subsets of GB18030. */
public enum Encoding {
  UTF_8("UTF-8", "UTF8"),
  GB18030("GB18030", "GBK", "GB2312");

  private final String[] names;

  Encoding(String... names) {
    this.names = names;
  }

  /** Returns the name to print. */
  public String label() {
    return names[0];
  }

  static Optional<Encoding> find(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> Arrays.asList(one.names).contains(wanted)).findFirst();
  }
}
