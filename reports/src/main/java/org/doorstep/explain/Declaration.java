package org.doorstep.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How a measure is declared in {@code data/measures}: which rows of which tables its parts count. */
record Declaration(String id, String kind, String base, String dimension, Map<String, Part> parts) {

  /** Which rows count on which day, and what they add. */
  record Part(String of, boolean isView, String day, String where, String numerator, String denominator,
      boolean isDuration) {}

  static Declaration from(JsonNode node) {
    Map<String, Part> parts = new TreeMap<>();
    node.path("parts").properties().forEach(entry -> parts.put(entry.getKey(), part(entry.getValue())));
    return new Declaration(node.path("id").asText(), node.path("kind").asText(), node.path("base").asText(),
        node.path("dimension").asText(), parts);
  }

  private static Part part(JsonNode node) {
    boolean view = node.has("view");
    return new Part(node.path(view ? "view" : "table").asText(), view, node.path("day").asText(),
        node.path("where").asText(), node.path("numerator").asText("1"), node.path("denominator").asText("1"),
        node.has("until"));
  }

  /** The part that alone gives an output by adding up rows of the period; none where more is done. */
  Optional<Part> findSum(String output) {
    boolean added = !kind.equals("function") && List.of("flow", "due", "cohort").contains(base);
    return Optional.ofNullable(parts.get(output)).filter(part -> added && !part.isDuration());
  }

  /** The record tables behind the parts, through views over views. */
  List<String> records(List<String> known, Map<String, String> views) {
    TreeSet<String> found = new TreeSet<>();
    parts.values().forEach(part -> collect(part.of(), known, views, found));
    return List.copyOf(found);
  }

  private static void collect(String name, List<String> known, Map<String, String> views, TreeSet<String> found) {
    if (known.contains(name)) {
      found.add(name);
    }
    String sql = views.getOrDefault(name, "");
    known.stream().filter(record -> names(sql, record)).forEach(found::add);
    views.keySet().stream().filter(view -> !view.equals(name) && names(sql, view))
        .forEach(view -> collect(view, known, views, found));
  }

  private static boolean names(String sql, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(sql).find();
  }
}
