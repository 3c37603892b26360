package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
      "unit", Set.of("percent", "percent-of-yuan", "per-thousand", "share", "count", "days", "working-days", "hours",
          "ratio", "index"),
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
  private final Map<String, ViewText> texts = new TreeMap<>();
  private final Map<String, DeclaredIn> seen = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /** A check against the contracts' fields, the derived ones, and the views by name. */
  MeasureCheck(Contracts contracts, Map<String, Map<String, String>> derived, Map<String, String> views) {
    this.contracts = contracts;
    this.derived = derived;
    this.views = views;
    views.forEach((name, sql) -> texts.put(name, new ViewText(name, sql)));
  }

  /** All faults found so far. */
  List<String> faults() {
    return faults;
  }

  /** Looks at the derived fields, each over the fields of its table and those derived before it, and at the views. */
  void derivedAndViews(List<String> lines) {
    derived.forEach((table, fields) -> {
      DeclaredIn declared = new DeclaredIn("derived.yaml", lines, table + ":");
      if (contracts.find(table).isEmpty()) {
        faults.add(declared.at(null) + "table '" + table + "' is unknown; expected one of " + tables());
        return;
      }
      Set<String> known = stored(table);
      fields.forEach((field, text) -> {
        SqlText.faults(text, known).forEach(fault -> faults.add(declared.at("  " + field + ":") + field + " " + fault));
        known.add(field);
      });
    });
    texts.values().forEach(text -> faults.addAll(text.faults()));
  }

  /** Looks at one entry. */
  void entry(Measure measure, DeclaredIn declared) {
    if (!ID.matcher(String.valueOf(measure.id())).matches()) {
      faults.add(declared.at(null) + "id '" + measure.id() + "' is none; expected a shift's letter P, V, D, X or J and"
          + " two digits");
      return;
    }
    DeclaredIn first = seen.putIfAbsent(measure.id(), declared);
    if (first != null) {
      faults.add(declared.last() + measure.id() + " is declared twice, first in " + first.at(null).replace(": ", "")
          + "; every measure has one entry");
    }
    CHOSEN.forEach(chosen -> choice(measure, declared, chosen.getKey(), chosen.getValue().apply(measure)));
    card(measure, declared);
    outputs(measure, declared);
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

  /** Partners that nobody declares, views that need each other. */
  void together(List<Measure> measures) {
    measures.stream().filter(measure -> seen.containsKey(measure.id())).forEach(measure ->
        Stream.of(measure.balancing().split(" ")).filter(id -> !id.isEmpty() && !seen.containsKey(id)).forEach(id ->
            fault(measure, seen.get(measure.id()), "balancing:",
                "balancing measure '" + id + "' is not declared; name one that is")));
    ViewOrder order = new ViewOrder(views);
    views.keySet().stream().filter(view -> order.needed(view).contains(view)).forEach(view ->
        faults.add("views/" + view + ".sql line " + order.line(view) + ": needs itself, by way of " + order.needed(view)
            + "; a view may name tables and views that do not name it"));
    views.keySet().forEach(view -> order.key(view).ifPresent(key -> key(view, key, order)));
  }

  /** What follows from the records of one key must name tables that have it, and no view that nobody splits by it. */
  private void key(String view, List<String> key, ViewOrder order) {
    boolean isThere = order.tables(view).stream().filter(table -> contracts.find(table).isPresent())
        .anyMatch(table -> stored(table).containsAll(key));
    if (!isThere || !order.needed(view).isEmpty()) {
      String why = isThere ? "yet it needs the views " + order.needed(view) : "which none of its tables has";
      faults.add("views/" + view + ".sql: its key is '" + String.join(", ", key) + "', " + why + "; name columns by"
          + " which the records that make a row go together, or leave the key out: then every change counts the view"
          + " anew");
    }
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

  private void outputs(Measure measure, DeclaredIn declared) {
    measure.units().forEach((output, unit) -> {
      choice(measure, declared, "unit", unit);
      if (!measure.outputs().contains(output)) {
        fault(measure, declared, "units:", "units '%s' is no output; it has %s".formatted(output, measure.outputs()));
      }
    });
    if (measure.headline() && !measure.core()) {
      fault(measure, declared, "core:", "leads, but is not of the core; a measure that leads is");
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
          .formatted(part.table(), tables()));
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
    if (part.counts() != null) {
      choice(measure, declared, "counts", part.counts());
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

  /** The fields of a table with the derived ones; those of a view, or where its text does not tell them, its words. */
  private Set<String> columns(Part part) {
    if (part.view() != null) {
      return texts.get(part.view()).columns()
          .orElseGet(() -> new TreeSet<>(List.of(views.get(part.view()).split("[^A-Za-z0-9_]+"))));
    }
    Set<String> columns = stored(part.table());
    columns.addAll(derived.getOrDefault(part.table(), Map.of()).keySet());
    return columns;
  }

  private Set<String> stored(String table) {
    return contracts.get(table).storedFields().stream().map(Field::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> tables() {
    return contracts.records().stream().map(Contract::name).toList();
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
