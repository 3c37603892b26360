package org.doorstep.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.doorstep.contract.SettingsFault;
import org.doorstep.home.Home;
import org.doorstep.source.Pseudonyms;

/**
 * The master key of the pseudonyms. The first night makes it; later nights refuse to run without it or with another,
 * since the same petitioner would then be two.
 */
record KeyFile(byte[] bytes, String fingerprint) {

  private static final int BYTES = 32;

  static KeyFile open(Home home, Optional<String> expected) throws IOException {
    Path file = home.key();
    if (!Files.exists(file)) {
      if (expected.isPresent()) {
        throw new SettingsFault(List.of(file + " is missing, but editions were made with it. Restore it from its"
            + " safe copy; without it no night can run."));
      }
      make(file);
    }
    byte[] bytes = parse(file);
    String fingerprint = new Pseudonyms(bytes).fingerprint();
    if (expected.isPresent() && !expected.get().equals(fingerprint)) {
      throw new SettingsFault(List.of(file + " is not the key that editions were made with (fingerprint " + fingerprint
          + ", expected " + expected.get() + "). Restore the right one from its safe copy."));
    }
    return new KeyFile(bytes, fingerprint);
  }

  private static byte[] parse(Path file) throws IOException {
    try {
      byte[] bytes = HexFormat.of().parseHex(Files.readString(file, StandardCharsets.UTF_8).strip());
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Answered below, as for a key of another length.
    }
    throw new SettingsFault(List.of(file + " is not a key: expected " + 2 * BYTES
        + " hexadecimal digits. Restore it from its safe copy."));
  }

  private static void make(Path file) throws IOException {
    Home.ownerOnly(file.getParent());
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW);
    Home.ownerOnlyFile(file);
  }
}
