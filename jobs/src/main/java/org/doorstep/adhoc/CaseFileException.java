package org.doorstep.adhoc;

/** The case file as a whole is missing, unreadable or of another form; nothing was run. */
public final class CaseFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CaseFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
