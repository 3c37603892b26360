package org.doorstep.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares every dataset of an edition with the checksum that its manifest holds, and names all that differ.
 */
final class Checksums {
  private Checksums() {}

  static void verify(Path folder, Manifest manifest) {
    List<String> faults = new ArrayList<>();
    for (String name : Edition.DATASETS) {
      if (!manifest.datasets().containsKey(name)) {
        faults.add("the manifest names no dataset '" + name + "'");
      }
    }
    for (Map.Entry<String, Manifest.Dataset> entry : manifest.datasets().entrySet()) {
      fault(folder, entry.getKey(), entry.getValue()).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      throw EditionFault.unreadable("Edition " + manifest.edition() + " in " + folder + " is not whole: "
          + String.join("; ", faults) + ". Nothing was rendered. Publish the edition again, or name another"
          + " with --edition.", null);
    }
  }

  private static Optional<String> fault(Path folder, String name, Manifest.Dataset dataset) {
    Path file = folder.resolve(dataset.file()).normalize();
    if (!file.startsWith(folder.normalize())) {
      return Optional.of("dataset '" + name + "' points outside the edition (" + dataset.file() + ")");
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of("dataset '" + name + "' has no file " + dataset.file());
    }
    String found = sha256(file);
    return found.equals(dataset.sha256())
        ? Optional.empty()
        : Optional.of("dataset '" + name + "' was changed after it was published (SHA-256 expected "
            + dataset.sha256() + ", found " + found + ")");
  }

  static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw EditionFault.unreadable("Cannot read " + file + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
