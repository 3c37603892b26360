package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.period.Rules;

/**
 * Which limits and thresholds the measures, derived fields and views ask for, and whether the rule tables have them.
 */
final class RuleNames {

  private static final Pattern ASKED = Pattern.compile("\\b(due_on|limit_of|threshold)\\(\\s*'([^']*)'");

  private final Rules rules;
  private final List<String> faults = new ArrayList<>();

  private RuleNames(Rules rules) {
    this.rules = rules;
  }

  /** One line for each name that no row of its table has. */
  static List<String> faults(Measures measures, Rules rules) {
    RuleNames names = new RuleNames(rules);
    texts(measures).forEach((where, text) -> {
      Matcher asked = ASKED.matcher(text);
      while (asked.find()) {
        names.look(where, asked.group(2), asked.group(1).equals("threshold"));
      }
    });
    for (Measure measure : measures.list()) {
      if (!measure.window().isEmpty()) {
        names.look(measure.id() + " window", measure.window(), false);
      }
      if (!measure.excludedLimit().isEmpty()) {
        names.look(measure.id() + " excluded_limit", measure.excludedLimit(), true);
      }
    }
    return names.faults;
  }

  private void look(String where, String name, boolean isThreshold) {
    Set<String> known = isThreshold ? rules.thresholds().names() : rules.limits().names();
    if (!known.contains(name)) {
      faults.add(where + ": '" + name + "' is not in " + (isThreshold ? "thresholds.csv" : "time_limits.csv")
          + "; add a row, or ask for one that is there");
    }
  }

  private static Map<String, String> texts(Measures measures) {
    Map<String, String> texts = new TreeMap<>();
    measures.views().forEach((view, sql) -> texts.put("views/" + view + ".sql", sql));
    measures.derived().forEach((table, fields) -> fields.forEach((field, sql) ->
        texts.put("derived.yaml " + table + "." + field, sql)));
    measures.list().forEach(measure -> measure.parts().forEach((name, part) ->
        texts.put(measure.id() + " part " + name, String.join(" ", Stream.of(part.day(), part.where(), part.numerator(),
            part.denominator(), part.until(), part.stopped(), part.excluded())
            .filter(text -> text != null).toList()))));
    return texts;
  }
}
