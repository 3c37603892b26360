package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold for one entry before any data is seen. */
final class MeasureCheck {

  private static final Map<String, Set<String>> CHOICES = Map.of(
      "kind", Set.of("row", "view", "function"),
      "base", Set.of("flow", "due", "cohort", "stock", "rolling"),
      "unit", Set.of("percent", "percent-of-yuan", "count", "days", "working-days", "hours", "ratio", "index"),
      "counts", Set.of("persons", "matters", "things"),
      "direction", Set.of("up", "down", "context"),
      "chart", Set.of("proportion", "rate", "value", "rare", "survival"));

  private MeasureCheck() {}

  /** Every fault of one entry, each naming the measure, the value and what was expected. */
  static List<String> faults(Measure measure, Map<String, String> views) {
    List<String> faults = new ArrayList<>();
    choice(faults, measure, "kind", measure.kind());
    choice(faults, measure, "base", measure.base());
    choice(faults, measure, "unit", measure.unit());
    choice(faults, measure, "counts", measure.counts());
    choice(faults, measure, "direction", measure.direction());
    choice(faults, measure, "chart", measure.chart());
    if (measure.name() == null || measure.shortName() == null || measure.definition() == null) {
      faults.add(measure.id() + ": name, short and definition are needed in zh and en");
    }
    if ("function".equals(measure.kind()) && !CellFunctions.NAMES.contains(String.valueOf(measure.function()))) {
      faults.add("%s: function '%s' is unknown; expected one of %s"
          .formatted(measure.id(), measure.function(), CellFunctions.NAMES));
    }
    if (measure.parts() == null || measure.parts().isEmpty()) {
      faults.add(measure.id() + ": has no parts; say what is counted");
      return faults;
    }
    measure.parts().forEach((name, part) -> part(faults, measure.id() + " part " + name, part, views));
    return faults;
  }

  private static void part(List<String> faults, String where, Part part, Map<String, String> views) {
    if ((part.table() == null) == (part.view() == null)) {
      faults.add(where + ": names " + (part.table() == null ? "neither" : "both") + " table and view; give one");
    }
    if (part.view() != null && !views.containsKey(part.view())) {
      faults.add("%s: view '%s' is unknown; data/views has %s".formatted(where, part.view(), views.keySet()));
    }
    if (part.day() == null) {
      faults.add(where + ": has no day; say on which day a row counts");
    }
    if (!part.isDuration() && (part.numerator() == null || part.denominator() == null)) {
      faults.add(where + ": needs numerator and denominator, or until for a duration");
    }
    if (part.isDuration() && !Set.of("days", "working-days").contains(String.valueOf(part.clock()))) {
      faults.add("%s: clock '%s' is unknown; expected days or working-days".formatted(where, part.clock()));
    }
  }

  private static void choice(List<String> faults, Measure measure, String field, String value) {
    if (!CHOICES.get(field).contains(String.valueOf(value))) {
      faults.add("%s: %s '%s' is unknown; expected one of %s"
          .formatted(measure.id(), field, value, CHOICES.get(field).stream().sorted().toList()));
    }
  }
}
