package org.doorstep.disclosure;

import java.util.Locale;

/** What a measure counts, which decides whether a small number of them is shown. */
public enum Counts {
  /** People, or records of one person each. */
  PERSONS,
  /** Petition matters: exact, unless their topic is sensitive. */
  MATTERS,
  /** Villages, offices, projects, visits, yuan: always exact. */
  THINGS;

  /** The published code, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value with this code. */
  public static Counts ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
