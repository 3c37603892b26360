package org.doorstep.adhoc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doorstep.period.Period;

/**
 * What appeared or vanished between two editions, and why: another program, a changed declaration or rule, a signed
 * rebaseline, other data under the finding itself, or other tests in its family.
 */
final class FindingChanges {

  /**
   * One finding that stands in one edition only.
   *
   * @param line as it stands in the edition that tells it
   */
  record Change(FindingLine line, boolean appeared, List<String> causes) {}

  private final EditionFindings before;
  private final EditionFindings now;

  FindingChanges(EditionFindings before, EditionFindings now) {
    this.before = before;
    this.now = now;
  }

  /** The changes in the order of their ids. */
  List<Change> list(Predicate<FindingLine> wanted) throws IOException {
    Set<String> ids = new TreeSet<>(before.findings().keySet());
    ids.addAll(now.findings().keySet());
    List<String> changed = ids.stream().filter(id -> stands(before, id) != stands(now, id))
        .filter(id -> wanted.test(line(id))).toList();
    Set<String> measures = changed.stream().map(id -> line(id).measureId()).collect(Collectors.toSet());
    Evidence old = new Evidence(before.figures(measures));
    Evidence current = new Evidence(now.figures(measures));
    List<Change> changes = new ArrayList<>();
    for (String id : changed) {
      changes.add(new Change(line(id), stands(now, id), causes(id, old, current)));
    }
    return changes;
  }

  /** The finding in the edition that tells it. */
  private FindingLine line(String id) {
    return stands(now, id) ? now.findings().get(id) : before.findings().get(id);
  }

  private static boolean stands(EditionFindings edition, String id) {
    FindingLine line = edition.findings().get(id);
    return line != null && line.stands();
  }

  private List<String> causes(String id, Evidence old, Evidence current) throws IOException {
    FindingLine line = line(id);
    List<String> causes = new ArrayList<>();
    if (!before.manifest().codeVersion().equals(now.manifest().codeVersion())) {
      causes.add("code");
    }
    if (!Objects.equals(declaration(before, line), declaration(now, line))) {
      causes.add("rule");
    }
    String series = line.measureId() + "." + line.areaCode();
    if (!Objects.equals(before.rebaselines().get(series), now.rebaselines().get(series))) {
      causes.add("rebaseline");
    }
    return causes.isEmpty() ? List.of(dataCause(id, old, current)) : causes;
  }

  private static String declaration(EditionFindings edition, FindingLine line) {
    return edition.manifest().declarations().get(line.measureId());
  }

  private String dataCause(String id, Evidence old, Evidence current) {
    FindingLine was = before.findings().get(id);
    FindingLine is = now.findings().get(id);
    if (was == null || is == null) {
      return is == null ? "data: the figure is no longer judged" : "data: the figure was not judged before";
    }
    if (was.isSameTest(is)) {
      return "data: other tests of its family changed";
    }
    List<String> references = line(id).observations();
    Set<String> figures = current.of(references);
    boolean isSame = !figures.isEmpty() && figures.equals(old.of(references));
    return isSame ? "code: the same figures give another result" : "data: figures that it rests on changed";
  }

  /** The undivided figures of one edition that findings name as what they rest on. */
  private record Evidence(Map<String, List<EditionFindings.Figure>> figures) {

    Set<String> of(List<String> references) {
      Set<String> found = new TreeSet<>();
      references.stream().filter(reference -> !reference.contains("=")).forEach(reference -> {
        String[] parts = reference.split("\\.");
        String[] periods = parts[3].split("/");
        Period from = Period.parse(periods[0]);
        Period until = Period.parse(periods[periods.length - 1]);
        figures.getOrDefault(parts[0] + "." + parts[1], List.of()).stream()
            .filter(figure -> figure.areaCode().equals(parts[2]) || figure.areaLevel().equals(parts[2]))
            .filter(figure -> isBetween(Period.parse(figure.period()), from, until))
            .forEach(figure -> found.add(figure.toString()));
      });
      return found;
    }

    private static boolean isBetween(Period period, Period from, Period until) {
      return period.kind() == from.kind() && period.compareTo(from) >= 0 && period.compareTo(until) <= 0;
    }
  }
}
