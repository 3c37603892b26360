package org.doorstep.edition;

/** Why an edition cannot be read, in a sentence that says what to do. */
public final class EditionFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who has to mend it: the caller who asked for something absent, or the keeper of the home. */
  public enum Kind { ASKED_FOR_ABSENT, UNREADABLE }

  private final Kind kind;

  private EditionFault(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public static EditionFault askedForAbsent(String message) {
    return new EditionFault(Kind.ASKED_FOR_ABSENT, message, null);
  }

  static EditionFault unreadable(String message, Throwable cause) {
    return new EditionFault(Kind.UNREADABLE, message, cause);
  }

  public Kind kind() {
    return kind;
  }
}
