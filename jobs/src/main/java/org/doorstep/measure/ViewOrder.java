package org.doorstep.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which views name which others in their FROM and JOIN. */
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

  /** The line of a view in which it names the first of the views that lead back to it. */
  int line(String view) {
    return views.keySet().stream().filter(other -> other.equals(view) || needed(other).contains(view))
        .map(other -> names(view, other)).filter(Matcher::find)
        .mapToInt(named -> (int) views.get(view).substring(0, named.start(2)).lines().count()).min().orElse(1);
  }

  private Matcher names(String view, String other) {
    return Pattern.compile("(?i)\\b(FROM|JOIN)\\s+(" + Pattern.quote(other) + ")\\b").matcher(views.get(view));
  }
}
