package org.doorstep.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Keyed pseudonyms: each domain has its own key, derived from one master key, so that visits, petitions and
 * projects cannot be joined on a person.
 */
public final class Pseudonyms {
  private static final int SHORTEST_KEY = 32;

  private final byte[] masterKey;

  /** Takes the master key of at least 32 bytes, which is kept outside the warehouse. */
  public Pseudonyms(byte[] masterKey) {
    if (masterKey.length < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "the master key has " + masterKey.length + " bytes; at least " + SHORTEST_KEY + " are expected");
    }
    this.masterKey = masterKey.clone();
  }

  /**
   * Returns a text that changes with the key and tells nothing of it, so that a changed key can be refused.
   */
  public String fingerprint() {
    return HexFormat.of().formatHex(derived("fingerprint"), 0, 16);
  }

  /** Returns the pseudonymiser of one domain; it can be sent to tasks. */
  public Pseudonymiser domain(String domain) {
    return new Pseudonymiser(derived("domain:" + domain));
  }

  private byte[] derived(String purpose) {
    return new Pseudonymiser(masterKey).hash(purpose.getBytes(StandardCharsets.UTF_8));
  }
}
