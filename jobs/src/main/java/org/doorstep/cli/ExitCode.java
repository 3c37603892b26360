package org.doorstep.cli;

/** What a command's exit code tells the scheduler. */
enum ExitCode {
  DONE, FAILURE, SETTINGS, SOURCE, SET_ASIDE, LOCKED;

  int code() {
    return ordinal();
  }
}
