package org.doorstep.briefing;

import java.util.List;

/** Everything that is wrong with an order for a briefing, found in one pass. */
final class OrderFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  OrderFault(List<String> faults) {
    super(String.join("; ", faults));
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}
