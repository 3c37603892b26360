package org.doorstep.source;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Field;
import org.doorstep.contract.Reason;

/** Reads a code: the source's text through its code map, or the contract's own code when there is no map. */
record CodeCell(Map<UTF8String, UTF8String> codes, String expected) implements CellReader {

  static CodeCell of(Field field, Map<String, String> sourceCodes) {
    Map<UTF8String, UTF8String> codes = new HashMap<>();
    sourceCodes.forEach((text, code) -> codes.put(UTF8String.fromString(text), UTF8String.fromString(code)));
    if (sourceCodes.isEmpty()) {
      field.codes().keySet().forEach(code ->
          codes.put(UTF8String.fromString(code), UTF8String.fromString(code)));
    }
    String expected = codes.keySet().stream().map(UTF8String::toString).sorted()
        .collect(Collectors.joining(", "));
    return new CodeCell(codes, "one of " + expected);
  }

  @Override
  public Object read(UTF8String text) {
    UTF8String code = codes.get(text);
    return code == null ? Reason.UNKNOWN_CODE : code;
  }
}
