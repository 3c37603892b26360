package org.doorstep.nightly;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.doorstep.publish.Checksums;

/**
 * The area codes that rows may name.
 *
 * @param lost whether a code is gone that rows were kept with
 */
record Places(Set<String> codes, boolean lost) {

  static final Places NONE = new Places(Set.of(), false);

  /** The codes that stand, where those of some rows of the register were taken out or replaced. */
  static Places of(Collection<String> codes, Collection<String> replaced) {
    Set<String> sorted = new TreeSet<>(codes);
    return new Places(sorted, !sorted.containsAll(replaced));
  }

  /** Tells whether the codes are the same as another time. */
  String hash() {
    return codes.isEmpty() ? "" : Checksums.sha256(String.join(",", codes)).substring(0, 16);
  }
}
