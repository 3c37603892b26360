package org.doorstep.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.contract.Field;

/** Picks the cell reader for a field. */
final class CellReaders {
  private static final List<DatePattern> ISO_DATES = List.of(DatePattern.compile("yyyy-MM-dd"));
  private static final List<DatePattern> ISO_TIMES =
      List.of(DatePattern.compile("yyyy-MM-dd HH:mm:ss"), DatePattern.compile("yyyy-MM-dd"));

  private CellReaders() {}

  /**
   * Returns the reader of the contract's own form, in which constants, defaults and code targets are
   * written.
   */
  static CellReader plain(Field field) {
    return switch (field.type()) {
      case STRING -> field.coded() ? CodeCell.of(field, Map.of()) : new TextCell(field.maxLength());
      case INTEGER, LONG, DOUBLE -> new NumberCell(field.type(), BigDecimal.ONE);
      case DATE -> DateCell.date(ISO_DATES);
      case TIMESTAMP -> DateCell.timestamp(ISO_TIMES);
      case BOOLEAN -> new BooleanCell(Map.of("true", "true", "false", "false"));
    };
  }

  /** Returns the reader of the source's form, with its code maps, patterns and factors. */
  static CellReader mapped(Field field, Mapping mapping) {
    FieldMapping origin = mapping.fields().get(field.name());
    return switch (field.type()) {
      case STRING -> field.coded() || !origin.codes().isEmpty()
          ? CodeCell.of(field, origin.codes())
          : new TextCell(field.maxLength());
      case INTEGER, LONG, DOUBLE -> new NumberCell(field.type(), origin.multiply());
      case DATE -> DateCell.date(patterns(mapping, mapping.values().dates()));
      case TIMESTAMP -> DateCell.timestamp(patterns(mapping, mapping.values().timestamps()));
      case BOOLEAN -> new BooleanCell(origin.codes());
    };
  }

  /** Dates that come as such arrive in ISO form, whatever the texts of the source look like. */
  private static List<DatePattern> patterns(Mapping mapping, List<DatePattern> listed) {
    if (mapping.layout().format().isText()) {
      return listed;
    }
    List<DatePattern> all = new ArrayList<>(listed);
    all.addAll(TypedTexts.PATTERNS);
    return all;
  }
}
