package org.doorstep.contract;

/** What happens to a field's value at the door. */
public enum Privacy {
  /** Kept as it is. */
  KEEP("keep"),
  /** Replaced by a keyed pseudonym while it is read. */
  PSEUDONYMISE("pseudonymise"),
  /** Seen by the checks, then gone. */
  DROP("drop"),
  /** Free text, kept in a column that no published dataset may use. */
  RESTRICTED_TEXT("restricted-text");

  private final String code;

  Privacy(String code) {
    this.code = code;
  }

  /** Returns the code written in contract files. */
  public String code() {
    return code;
  }
}
