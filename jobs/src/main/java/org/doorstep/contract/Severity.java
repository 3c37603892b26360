package org.doorstep.contract;

/** What a broken row rule does to the row. */
public enum Severity {
  /** The row is kept out of the records, with its raw text, until it is corrected. */
  SET_ASIDE("set-aside"),
  /** The row is kept and the notice is counted. */
  NOTICE("notice"),
  /** The row may not be held at all: counted, and its values blanked. */
  REFUSE("refuse");

  private final String code;

  Severity(String code) {
    this.code = code;
  }

  /** Returns the code written in contract files. */
  public String code() {
    return code;
  }
}
