package org.doorstep.source;

import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.Reason;
import org.doorstep.contract.YamlNode;

/** Asks whether a mapping gives its record table what the contract requires. */
final class MappingCheck {
  private final Mapping mapping;
  private final Contract contract;
  private final YamlNode top;

  MappingCheck(Mapping mapping, Contract contract, YamlNode top) {
    this.mapping = mapping;
    this.contract = contract;
    this.top = top;
  }

  void run() {
    contract.fields().stream()
        .filter(field -> field.required() && !mapping.fields().containsKey(field.name()))
        .forEach(field -> top.fault("required field " + field.name() + " (" + field.label().zh()
            + ") is not mapped; name its column, constant or template"));
    mapping.fields().values().forEach(this::checkField);
  }

  private void checkField(FieldMapping origin) {
    Field field = contract.field(origin.field());
    YamlNode at = new YamlNode(top.node(), top.where() + ": field " + field.name(), top.faults());
    checkPatterns(field, origin, at);
    origin.codes().values().stream().distinct()
        .forEach(code -> checkText(field, code, at.where() + " codes"));
    if (origin.template().constant()) {
      checkText(field, origin.template().shown(), at.where() + " constant");
    }
    if (!origin.fallback().isEmpty()) {
      checkText(field, origin.fallback(), at.where() + " default");
    }
  }

  private void checkPatterns(Field field, FieldMapping origin, YamlNode at) {
    boolean text = !origin.template().constant() && mapping.layout().format().isText();
    if (text && field.type() == FieldType.DATE && mapping.values().dates().isEmpty()) {
      at.fault("is a date, but the mapping lists no patterns under dates");
    }
    if (text && field.type() == FieldType.TIMESTAMP && mapping.values().timestamps().isEmpty()) {
      at.fault("is a time, but the mapping lists no patterns under timestamps");
    }
  }

  private void checkText(Field field, String text, String where) {
    CellReader reader = CellReaders.plain(field);
    if (reader.read(UTF8String.fromString(text)) instanceof Reason) {
      top.faults().add(where + ": '" + text + "' does not fit; expected " + reader.expected());
    }
  }
}
