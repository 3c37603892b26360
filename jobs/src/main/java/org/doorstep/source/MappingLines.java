package org.doorstep.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines on which the keys of a mapping file stand, to put a fault where a person finds it. */
final class MappingLines {
  private static final Pattern FAULT = Pattern.compile("^\\S+?(?:: field (\\w+))?(?: (\\w+))?: (.*)$", Pattern.DOTALL);
  private static final Pattern UNKNOWN_KEY = Pattern.compile("unknown key '([^']*)'");

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();
  private int broken;

  MappingLines(Path file) throws IOException {
    this.file = file.getFileName().toString();
    try (JsonParser yaml = new YAMLFactory().createParser(file.toFile())) {
      for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String path = yaml.getParsingContext().pathAsPointer().toString().substring(1).replace('/', '.');
          lines.putIfAbsent(path, yaml.currentLocation().getLineNr());
        }
      }
    } catch (JsonProcessingException e) {
      broken = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }
  }

  /** Returns a fault of the mapping with the file and the line it is about. */
  String placed(String fault) {
    Matcher parts = FAULT.matcher(fault);
    if (!parts.matches()) {
      return file + ":1: " + fault;
    }
    return file + ":" + line(parts.group(1), parts.group(2), parts.group(3)) + ": "
        + fault.substring(file.length()).replaceFirst("^:? ", "");
  }

  private int line(String field, String key, String what) {
    if (broken > 0) {
      return broken;
    }
    String at = field == null ? "" : "fields." + field;
    Matcher unknown = UNKNOWN_KEY.matcher(what);
    String inner = unknown.find() ? unknown.group(1) : key;
    String full = at.isEmpty() ? inner : inner == null ? at : at + "." + inner;
    int fallback = lines.getOrDefault(at.isEmpty() ? "fields" : at, 1);
    return full == null ? fallback : lines.getOrDefault(full, fallback);
  }
}
