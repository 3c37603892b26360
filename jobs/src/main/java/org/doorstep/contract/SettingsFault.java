package org.doorstep.contract;

import java.util.List;

/** Every fault found in settings files, thrown as one message so that all can be mended at once. */
public final class SettingsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  /** Takes all faults, each saying where, which value, and what was expected. */
  public SettingsFault(List<String> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** Returns one line per fault, in the order found. */
  public List<String> faults() {
    return faults;
  }

  /** Throws when there is at least one fault. */
  public static void throwIfAny(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new SettingsFault(faults);
    }
  }

  private static String message(List<String> faults) {
    String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return count + " in the settings:\n  - " + String.join("\n  - ", faults);
  }
}
