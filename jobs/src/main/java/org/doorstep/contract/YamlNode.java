package org.doorstep.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place in a settings file that notes what is wrong there, with the file and the path, and reads on. */
record YamlNode(JsonNode node, String where, List<String> faults) {

  void fault(String what) {
    faults.add(where + ": " + what);
  }

  /** Faults every key that is not known, so that a slip of the pen is not read as nothing. */
  YamlNode onlyKeys(Set<String> known) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        fault("unknown key '" + name + "'; expected one of " + known.stream().sorted().toList());
      }
    }
    return this;
  }

  YamlNode at(String key) {
    JsonNode child = node.path(key);
    return new YamlNode(child, where + " " + key, faults);
  }

  /** Returns the value of one of the standard's custom properties, missing when there is none. */
  YamlNode custom(String property) {
    for (JsonNode entry : node.path("customProperties")) {
      if (entry.path("property").asText().equals(property)) {
        return new YamlNode(entry.path("value"), where + " " + property, faults);
      }
    }
    return new YamlNode(MissingNode.getInstance(), where + " " + property, faults);
  }

  String text() {
    String text = textOr("");
    if (text.isEmpty()) {
      fault("is missing; a text is expected");
    }
    return text;
  }

  String textOr(String fallback) {
    return node.isMissingNode() || node.isNull() ? fallback : node.asText().strip();
  }

  /** Returns the choice whose code stands here; the first choice when the code is unknown, with a fault. */
  <T> T oneOf(T[] choices, Function<T, String> code) {
    String text = textOr("");
    Optional<T> found = Arrays.stream(choices).filter(choice -> code.apply(choice).equals(text)).findFirst();
    if (found.isEmpty()) {
      fault("'" + text + "' is unknown; expected one of "
          + Arrays.stream(choices).map(code).distinct().collect(Collectors.joining(", ")));
    }
    return found.orElse(choices[0]);
  }
}
