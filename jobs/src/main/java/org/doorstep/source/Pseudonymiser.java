package org.doorstep.source;

import java.io.Serializable;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Replaces texts by pseudonyms under one key: 16 hexadecimal digits of an HMAC-SHA256. Not for two threads.
 */
public final class Pseudonymiser implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };
  private static final int BYTES = 8;

  private final byte[] key;
  private transient Mac mac;

  Pseudonymiser(byte[] key) {
    this.key = key.clone();
  }

  /** Returns the pseudonym of a text, the same for the same text. */
  public UTF8String pseudonym(UTF8String text) {
    byte[] hash = hash(text.getBytes());
    byte[] hex = new byte[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      hex[2 * i] = DIGITS[hash[i] >> 4 & 0xF];
      hex[2 * i + 1] = DIGITS[hash[i] & 0xF];
    }
    return UTF8String.fromBytes(hex);
  }

  byte[] hash(byte[] bytes) {
    try {
      if (mac == null) {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
      }
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Pseudonymiser";
  }
}
