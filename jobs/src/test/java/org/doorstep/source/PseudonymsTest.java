package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final UTF8String PERSON = UTF8String.fromString("990121197001010011");

  /** Expected value: python3 hmac/hashlib, key of the domain = HMAC(master, "domain:visit"). */
  @Test
  void aPseudonymIsTheHmacOfTheTextUnderTheKeyOfItsDomain() {
    assertEquals("03bfc9701ea69807", Samples.PSEUDONYMS.domain("visit").pseudonym(PERSON).toString());
  }

  @Test
  void domainsAndKeysCannotBeJoined() {
    String visit = Samples.PSEUDONYMS.domain("visit").pseudonym(PERSON).toString();
    assertNotEquals(visit, Samples.PSEUDONYMS.domain("petition").pseudonym(PERSON).toString());
    Pseudonyms other = new Pseudonyms("another key of 32 bytes for tests".getBytes(StandardCharsets.US_ASCII));
    assertNotEquals(visit, other.domain("visit").pseudonym(PERSON).toString());
    assertNotEquals(Samples.PSEUDONYMS.fingerprint(), other.fingerprint());
  }

  @Test
  void aShortKeyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Pseudonyms(new byte[31]));
  }
}
