package org.doorstep.layout;

import java.util.List;

/** A page that would have lost something: every text that did not fit, or could not be shown, is listed. */
public final class RenderFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  public RenderFault(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
