package org.doorstep.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which output of a measure stands for it, and which stands beside it: the same in every edition. */
final class Outputs {
  private static final List<String> ORDER = List.of("value", "median", "p90", "max");

  private Outputs() {}

  static Optional<String> leading(Stream<String> outputs) {
    return outputs.min(byRank());
  }

  /** False for an output that stands for no measure but is drawn beside it, such as a township's share. */
  static boolean canLead(String output) {
    return ORDER.contains(output);
  }

  static Comparator<String> byRank() {
    return Comparator.comparingInt(Outputs::rank).thenComparing(Comparator.naturalOrder());
  }

  /** Beside a median stands the 90th percentile, beside that the longest. */
  static String beside(String leading) {
    return leading.equals("p90") ? "max" : "p90";
  }

  private static int rank(String output) {
    int rank = ORDER.indexOf(output);
    return rank < 0 ? ORDER.size() : rank;
  }
}
