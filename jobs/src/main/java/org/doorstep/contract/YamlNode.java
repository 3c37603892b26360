package org.doorstep.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place in a settings file that notes what is wrong there, with the file and the path, and reads on. */
public record YamlNode(JsonNode node, String where, List<String> faults) {
  private static final ObjectMapper YAML =
      new ObjectMapper(YAMLFactory.builder().build()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /** Reads a file, or notes one fault and returns nothing when it is not YAML. */
  public static Optional<YamlNode> read(Path file, List<String> faults) {
    String name = file.getFileName().toString();
    try {
      return Optional.of(new YamlNode(YAML.readTree(Files.readString(file)), name, faults));
    } catch (JsonProcessingException e) {
      faults.add(name + ": this is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (CharacterCodingException e) {
      faults.add(name + ": this is not UTF-8 text; settings files must be");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  /** Notes what is wrong at this place. */
  public void fault(String what) {
    faults.add(where + ": " + what);
  }

  /** Faults every key that is not known, so that a slip of the pen is not read as nothing. */
  public YamlNode onlyKeys(Set<String> known) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        fault("unknown key '" + name + "'; expected one of " + known.stream().sorted().toList());
      }
    }
    return this;
  }

  /** Returns the value of a key, missing when there is none. */
  public YamlNode at(String key) {
    JsonNode child = node.path(key);
    return new YamlNode(child, where + " " + key, faults);
  }

  /** Returns the value of one of the standard's custom properties, missing when there is none. */
  public YamlNode custom(String property) {
    for (JsonNode entry : node.path("customProperties")) {
      if (entry.path("property").asText().equals(property)) {
        return new YamlNode(entry.path("value"), where + " " + property, faults);
      }
    }
    return new YamlNode(MissingNode.getInstance(), where + " " + property, faults);
  }

  /** Returns the text that must stand here. */
  public String text() {
    String text = textOr("");
    if (text.isEmpty()) {
      fault("is missing; a text is expected");
    }
    return text;
  }

  /** Returns the text that may stand here. */
  public String textOr(String fallback) {
    return node.isMissingNode() || node.isNull() ? fallback : node.asText().strip();
  }

  /** Returns the choice whose code stands here; the first choice when the code is unknown, with a fault. */
  public <T> T oneOf(T[] choices, Function<T, String> code) {
    String text = textOr("");
    Optional<T> found = Arrays.stream(choices).filter(choice -> code.apply(choice).equals(text)).findFirst();
    if (found.isEmpty()) {
      fault("'" + text + "' is unknown; expected one of "
          + Arrays.stream(choices).map(code).distinct().collect(Collectors.joining(", ")));
    }
    return found.orElse(choices[0]);
  }
}
