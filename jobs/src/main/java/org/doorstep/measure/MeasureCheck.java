package org.doorstep.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;
import org.doorstep.contract.Label;

/** What must hold for one entry before any data is seen: every fault names the file, the line and what was expected. */
final class MeasureCheck {

  private static final Pattern ID = Pattern.compile("[PVDXJ]\\d\\d[a-z]?");
  private static final Map<String, Set<String>> CHOICES = Map.of(
      "kind", Set.of("row", "view", "function"),
      "base", Set.of("flow", "due", "cohort", "stock", "rolling"),
      "unit", Set.of("percent", "percent-of-yuan", "count", "days", "working-days", "hours", "ratio", "index"),
      "counts", Set.of("persons", "matters", "things"),
      "direction", Set.of("up", "down", "context"),
      "chart", Set.of("proportion", "rate", "value", "rare", "survival"));
  private static final List<Map.Entry<String, Function<Measure, String>>> CHOSEN = List.of(
      Map.entry("kind", Measure::kind), Map.entry("base", Measure::base), Map.entry("unit", Measure::unit),
      Map.entry("counts", Measure::counts), Map.entry("direction", Measure::direction),
      Map.entry("chart", Measure::chart));

  private final Contracts contracts;
  private final Map<String, Map<String, String>> derived;
  private final Map<String, String> views;
  private final List<String> faults = new ArrayList<>();

  /** A check against the contracts' fields, the derived ones, and the views by name. */
  MeasureCheck(Contracts contracts, Map<String, Map<String, String>> derived, Map<String, String> views) {
    this.contracts = contracts;
    this.derived = derived;
    this.views = views;
  }

  /** All faults found so far. */
  List<String> faults() {
    return faults;
  }

  /** Looks at one entry. */
  void entry(Measure measure, DeclaredIn declared) {
    if (!ID.matcher(String.valueOf(measure.id())).matches()) {
      faults.add(declared.at(null) + "id '" + measure.id() + "' is none; expected a shift's letter P, V, D, X or J and"
          + " two digits");
      return;
    }
    CHOSEN.forEach(chosen -> choice(measure, declared, chosen.getKey(), chosen.getValue().apply(measure)));
    card(measure, declared);
    if ("function".equals(measure.kind()) && !CellFunctions.NAMES.contains(String.valueOf(measure.function()))) {
      fault(measure, declared, "function:", "function '%s' is unknown; expected one of %s"
          .formatted(measure.function(), CellFunctions.NAMES));
    }
    if (measure.parts() == null || measure.parts().isEmpty()) {
      fault(measure, declared, null, "has no parts; say what is counted");
      return;
    }
    measure.parts().forEach((name, part) -> part(measure, declared, name, part));
  }

  /** Two entries of one id, partners that nobody declares, views that need each other. */
  void together(List<Measure> measures) {
    Set<String> ids = new HashSet<>();
    measures.stream().filter(measure -> !ids.add(measure.id())).forEach(measure -> faults.add(measure.id()
        + ": is declared twice; every measure has one entry"));
    for (Measure measure : measures) {
      Stream.of(measure.balancing().split(" ")).filter(id -> !id.isEmpty() && !ids.contains(id)).forEach(id ->
          faults.add(measure.id() + ": balancing measure '" + id + "' is not declared; name one that is"));
    }
    views.keySet().stream().filter(view -> needed(view, new TreeSet<>()).contains(view)).forEach(view ->
        faults.add("views/" + view + ".sql: needs itself, by way of " + needed(view, new TreeSet<>())
            + "; a view may name tables and views that do not name it"));
  }

  private Set<String> needed(String view, Set<String> seen) {
    for (String other : views.keySet()) {
      if (names(views.get(view), other) && seen.add(other)) {
        needed(other, seen);
      }
    }
    return seen;
  }

  private static boolean names(String sql, String word) {
    return Pattern.compile("(?i)\\b(FROM|JOIN)\\s+" + Pattern.quote(word) + "\\b").matcher(sql).find();
  }

  private void card(Measure measure, DeclaredIn declared) {
    Map<String, Optional<Label>> labels = Map.of("name", Optional.ofNullable(measure.name()),
        "short", Optional.ofNullable(measure.shortName()), "definition", Optional.ofNullable(measure.definition()),
        "gaming", Optional.ofNullable(measure.gaming()), "rule_source", Optional.ofNullable(measure.ruleSource()));
    labels.keySet().stream().sorted().filter(key -> labels.get(key).isEmpty()
        || isBlank(labels.get(key).get().zh()) || isBlank(labels.get(key).get().en())).forEach(key ->
            fault(measure, declared, key + ":", key + " is missing; it is needed in zh and en"));
    if (isBlank(measure.owner())) {
      fault(measure, declared, null, "owner is missing; name the office that answers for the definition");
    }
    if (!String.valueOf(measure.since()).matches("\\d{4}-\\d\\d-\\d\\d")) {
      fault(measure, declared, "since:", "since '%s' is no day; expected one such as 2026-01-01"
          .formatted(measure.since()));
    }
    if (measure.version() == null || measure.version() < 1) {
      fault(measure, declared, "version:", "version is missing; the first definition is version 1");
    }
    if (measure.balancing().isBlank()) {
      fault(measure, declared, null, "balancing is missing; name the measure to be read beside it");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  private void part(Measure measure, DeclaredIn declared, String name, Part part) {
    String where = "part " + name + " ";
    if ((part.table() == null) == (part.view() == null)) {
      fault(measure, declared, null, where + "names " + (part.table() == null ? "neither" : "both")
          + " table and view; give one");
      return;
    }
    if (part.view() != null && !views.containsKey(part.view())) {
      fault(measure, declared, part.view(), where + "view '%s' is unknown; data/views has %s"
          .formatted(part.view(), views.keySet()));
      return;
    }
    if (part.table() != null && contracts.find(part.table()).isEmpty()) {
      fault(measure, declared, part.table(), where + "table '%s' is unknown; expected one of %s"
          .formatted(part.table(), contracts.records().stream().map(Contract::name).toList()));
      return;
    }
    if (part.day() == null) {
      fault(measure, declared, null, where + "has no day; say on which day a row counts");
    }
    if (!part.isDuration() && (part.numerator() == null || part.denominator() == null)) {
      fault(measure, declared, null, where + "needs numerator and denominator, or until for a duration");
    }
    if (part.isDuration() && !Set.of("days", "working-days").contains(String.valueOf(part.clock()))) {
      fault(measure, declared, "clock:", where + "clock '%s' is unknown; expected days or working-days"
          .formatted(part.clock()));
    }
    if (part.unit() != null) {
      choice(measure, declared, "unit", part.unit());
    }
    if (part.direction() != null) {
      choice(measure, declared, "direction", part.direction());
    }
    expressions(measure, declared, where, part);
  }

  private void expressions(Measure measure, DeclaredIn declared, String where, Part part) {
    Stream.of(part.day(), part.where(), part.numerator(), part.denominator(), part.until(), part.stopped(),
        part.excluded()).filter(text -> text != null).distinct().forEach(text ->
            SqlText.faults(text, columns(part)).forEach(fault ->
                fault(measure, declared, text, where + "'" + text + "': " + fault)));
    if (!measure.dimension().isEmpty() && !columns(part).contains(measure.dimension())) {
      fault(measure, declared, "dimension:", where + "has no field '" + measure.dimension() + "' to be split by");
    }
  }

  /** The fields of a table with the derived ones; of a view the words of its text. */
  private Set<String> columns(Part part) {
    if (part.view() != null) {
      return new HashSet<>(List.of(views.get(part.view()).split("[^A-Za-z0-9_]+")));
    }
    Set<String> columns = new HashSet<>(derived.getOrDefault(part.table(), Map.of()).keySet());
    contracts.get(part.table()).storedFields().stream().map(Field::name).forEach(columns::add);
    return columns;
  }

  private void choice(Measure measure, DeclaredIn declared, String field, String value) {
    if (!CHOICES.get(field).contains(String.valueOf(value))) {
      fault(measure, declared, field + ":", "%s '%s' is unknown; expected one of %s"
          .formatted(field, value, CHOICES.get(field).stream().sorted().toList()));
    }
  }

  private void fault(Measure measure, DeclaredIn declared, String text, String what) {
    faults.add(declared.at(text) + measure.id() + " " + what);
  }
}
