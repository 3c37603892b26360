package org.doorstep.adhoc;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doorstep.home.Home;
import org.doorstep.publish.Manifest;

/** The findings of an edition for a person to read, the latest period and the most important on top. */
public final class FindingList {

  /**
   * Which findings to list, and how.
   *
   * @param measure id of the one measure; null for all
   * @param period label of the one period; null for all
   * @param signs whether signs of change are listed too
   * @param language zh or en
   */
  public record Choice(String measure, String period, boolean signs, String language) {

    boolean takes(FindingLine line) {
      return (measure == null || measure.equalsIgnoreCase(line.measureId()))
          && (period == null || period.equals(line.period()));
    }
  }

  private static final Comparator<FindingLine> ORDER = Comparator.comparing(FindingLine::period).reversed()
      .thenComparing(Comparator.comparingDouble(FindingLine::importance).reversed()).thenComparing(FindingLine::id);

  private final Home home;
  private final EditionFindings edition;
  private final Choice choice;
  private final FindingWords words;

  private FindingList(Home home, EditionFindings edition, Choice choice) throws IOException {
    this.home = home;
    this.edition = edition;
    this.choice = choice;
    this.words = new FindingWords(edition, choice.language());
  }

  /** The list of an edition's findings. */
  public static FindingList of(Home home, Manifest manifest, Choice choice) throws IOException {
    return new FindingList(home, new EditionFindings(home, manifest), choice);
  }

  /** Prints the findings by period, then what explains them and how to check it. */
  public void print(PrintStream out) throws IOException {
    List<FindingLine> lines = edition.findings().values().stream().filter(choice::takes)
        .filter(line -> choice.signs() ? line.isTold() : line.stands()).sorted(ORDER).toList();
    out.println("Edition " + edition.manifest().edition() + ": " + lines.size() + " findings"
        + (choice.signs() ? " and signs" : " that stand"));
    tests(out);
    Map<String, List<FindingLine>> periods = lines.stream().collect(Collectors.groupingBy(FindingLine::period,
        () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
    periods.forEach((period, found) -> {
      out.println("\n" + period);
      found.forEach(line -> {
        out.println("  " + words.subject(line));
        out.println("      " + words.said(line));
      });
    });
    explanations(lines, out);
  }

  private void tests(PrintStream out) {
    Manifest.Tests tests = edition.manifest().findings();
    if (tests != null) {
      out.printf(Locale.ROOT, "All periods: %,d tests; %,d stand after correction, at most %,.1f of them false;"
          + " %,d rules of named charts, by chance %,.1f%n", tests.made(), tests.standing(), tests.standingByChance(),
          tests.rules(), tests.rulesByChance());
      if (tests.falseDiscoveryRate() != null) {
        out.printf(Locale.ROOT, "Looked into by people: %d confirmed, %d refuted (%.0f %% false)%n", tests.confirmed(),
            tests.refuted(), 100 * tests.falseDiscoveryRate());
      }
    }
  }

  private void explanations(List<FindingLine> lines, PrintStream out) throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    lines.forEach(line -> codes.addAll(line.explanations()));
    Map<String, String> explanations = edition.labels("explanation", choice.language());
    Map<String, String> checks = edition.labels("check", choice.language());
    if (!codes.isEmpty()) {
      out.println("\nWhat may explain them, and how to check");
    }
    codes.forEach(code -> out.println("  " + code + ": " + explanations.getOrDefault(code, "?") + "\n      "
        + checks.getOrDefault(code, "?")));
  }

  /** Prints what appeared or vanished since an earlier edition, each with its cause. */
  public void printSince(Manifest earlier, PrintStream out) throws IOException {
    List<FindingChanges.Change> changes =
        new FindingChanges(new EditionFindings(home, earlier), edition).list(choice::takes);
    out.println("Since edition " + earlier.edition() + ", edition " + edition.manifest().edition() + " has "
        + changes.stream().filter(FindingChanges.Change::appeared).count() + " findings more and "
        + changes.stream().filter(change -> !change.appeared()).count() + " fewer that stand");
    changes.stream().sorted(Comparator.comparing(FindingChanges.Change::line, ORDER)).forEach(change -> {
      out.println((change.appeared() ? "+ " : "- ") + change.line().period() + "  " + words.subject(change.line()));
      out.println("      " + words.said(change.line()));
      out.println("      why: " + String.join(", ", change.causes()));
    });
  }
}
