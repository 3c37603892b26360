package org.doorstep.source;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Reason;

/** Reads a yes or no: through the source's code map, or true/false, 1/0, 是/否 when there is none. */
final class BooleanCell implements CellReader {
  private static final Map<String, String> USUAL =
      Map.of("true", "true", "false", "false", "1", "true", "0", "false", "是", "true", "否", "false");

  private final Map<UTF8String, Boolean> texts = new HashMap<>();

  BooleanCell(Map<String, String> codes) {
    (codes.isEmpty() ? USUAL : codes).forEach(
        (text, value) -> texts.put(UTF8String.fromString(text), value.equals("true")));
  }

  @Override
  public Object read(UTF8String text) {
    Boolean value = texts.get(text);
    return value == null ? Reason.BAD_BOOLEAN : value;
  }

  @Override
  public String expected() {
    return "one of " + texts.keySet().stream().map(UTF8String::toString).sorted()
        .collect(Collectors.joining(", "));
  }
}
