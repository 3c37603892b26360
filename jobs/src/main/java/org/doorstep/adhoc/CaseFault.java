package org.doorstep.adhoc;

import java.util.List;

/** What is wrong with one case of a case file; the other cases still run. */
final class CaseFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CaseFault(String message) {
    super(message);
  }

  CaseFault(List<String> faults) {
    super(String.join("; ", faults));
  }
}
