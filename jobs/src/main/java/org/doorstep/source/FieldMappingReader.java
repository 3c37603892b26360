package org.doorstep.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.YamlNode;

/** Turns one entry under {@code fields} of a mapping file into the origin of a field. */
final class FieldMappingReader {
  private static final Set<String> KEYS = Set.of("column", "constant", "template", "codes", "default",
      "multiply");
  private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.LONG, FieldType.DOUBLE);

  private final YamlNode at;
  private final Field field;

  FieldMappingReader(YamlNode at, Field field) {
    this.at = at;
    this.field = field;
  }

  FieldMapping read() {
    at.onlyKeys(KEYS);
    if (Stream.of("column", "constant", "template").filter(at.node()::has).count() != 1) {
      at.fault("expected exactly one of column, constant and template");
    }
    return new FieldMapping(field.name(), template(), codes(), at.at("default").textOr(""), multiply());
  }

  private Template template() {
    if (at.node().has("constant")) {
      return Template.ofConstant(at.at("constant").textOr(""));
    }
    if (at.node().has("template")) {
      Template template = Template.parse(at.at("template").textOr(""));
      if (template.constant()) {
        at.fault("the template names no {column}; use constant instead");
      }
      return template;
    }
    return Template.ofColumn(at.at("column").textOr(""));
  }

  private Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    at.at("codes").node().properties().forEach(
        entry -> codes.put(entry.getKey().strip(), entry.getValue().asText().strip()));
    if (!codes.isEmpty() && field.type() != FieldType.STRING && field.type() != FieldType.BOOLEAN) {
      at.fault("codes are for texts and yes-no fields; this is " + field.type().physicalType());
    }
    return Collections.unmodifiableMap(codes);
  }

  private BigDecimal multiply() {
    String text = at.at("multiply").textOr("");
    if (text.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (!NUMBERS.contains(field.type())) {
      at.fault("multiply is for numbers; this is " + field.type().physicalType());
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      at.fault("multiply '" + text + "' is no number");
      return BigDecimal.ONE;
    }
  }
}
