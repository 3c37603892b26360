package org.doorstep.stat;

/** A value from a closed list with a published kebab-case code. */
public interface Code {

  /** The published code. */
  String code();
}
