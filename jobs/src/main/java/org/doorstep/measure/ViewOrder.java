package org.doorstep.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which views name which others and which tables in their FROM and JOIN, and the key by which their rows go together. */
final class ViewOrder {

  private final Map<String, String> views;

  /** These views, by name: their SQL. */
  ViewOrder(Map<String, String> views) {
    this.views = views;
  }

  /** The same views, each after those that it needs. */
  Map<String, String> ordered() {
    Map<String, String> ordered = new LinkedHashMap<>();
    views.keySet().forEach(view -> add(view, ordered, new TreeSet<>()));
    return ordered;
  }

  private void add(String view, Map<String, String> ordered, Set<String> under) {
    if (!ordered.containsKey(view) && under.add(view)) {
      views.keySet().stream().filter(other -> names(view, other).find()).forEach(other -> add(other, ordered, under));
      ordered.put(view, views.get(view));
    }
  }

  /** The views that a view needs, itself among them when they come back to it. */
  Set<String> needed(String view) {
    Set<String> needed = new TreeSet<>();
    addNeeded(view, needed);
    return needed;
  }

  private void addNeeded(String view, Set<String> needed) {
    views.keySet().stream().filter(other -> names(view, other).find() && needed.add(other))
        .forEach(other -> addNeeded(other, needed));
  }

  /**
   * The columns that a line such as {@code -- key: matter_id} names: each row of the view follows from the records that
   * have the same in all of them, and from tables that do not have them all.
   */
  Optional<List<String>> key(String view) {
    Matcher line = Pattern.compile("(?m)^-- key: (\\w+(?:, \\w+)*)$").matcher(views.get(view));
    return line.find() ? Optional.of(List.of(line.group(1).split(", "))) : Optional.empty();
  }

  /** The line of a view in which it names the first of the views that lead back to it. */
  int line(String view) {
    return views.keySet().stream().filter(other -> other.equals(view) || needed(other).contains(view))
        .map(other -> names(view, other)).filter(Matcher::find)
        .mapToInt(named -> (int) views.get(view).substring(0, named.start(2)).lines().count()).min().orElse(1);
  }

  /** The tables that views are made of, those of the views that they need too. */
  Set<String> tables(String view) {
    Set<String> tables = named(views.get(view));
    needed(view).forEach(other -> tables.addAll(named(views.get(other))));
    tables.removeAll(views.keySet());
    return tables;
  }

  /** Every name after FROM or JOIN, those of the query's own steps too. */
  private static Set<String> named(String sql) {
    Set<String> named = new TreeSet<>();
    Matcher name = Pattern.compile("(?i)\\b(?:FROM|JOIN)\\s+(\\w+)").matcher(sql);
    while (name.find()) {
      named.add(name.group(1));
    }
    return named;
  }

  private Matcher names(String view, String other) {
    return Pattern.compile("(?i)\\b(FROM|JOIN)\\s+(" + Pattern.quote(other) + ")\\b").matcher(views.get(view));
  }
}
