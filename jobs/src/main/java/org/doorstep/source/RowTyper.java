package org.doorstep.source;

import java.util.List;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;

/** Types the rows of one file; the plan for its columns is made once. */
final class RowTyper {
  private static final long MICROS_PER_DAY = 86_400_000_000L;
  /** The version of a row that says nothing about its age: less than any other. */
  static final long NO_VERSION = Long.MIN_VALUE;

  private final FieldTyper[] typers;
  private final int versionField;
  private final long versionUnit;
  private CellFault fault;

  RowTyper(Contract contract, Mapping mapping, List<String> header, Pseudonymiser pseudonymiser) {
    List<Field> fields = contract.fields();
    this.typers = new FieldTyper[fields.size()];
    int version = -1;
    for (int i = 0; i < typers.length; i++) {
      Field field = fields.get(i);
      if (mapping.fields().containsKey(field.name())) {
        typers[i] = new FieldTyper(field, mapping, header, pseudonymiser);
      }
      if (field.name().equals(mapping.version())) {
        version = i;
      }
    }
    this.versionField = version;
    this.versionUnit = version >= 0 && fields.get(version).type() == FieldType.DATE ? MICROS_PER_DAY : 1;
  }

  /**
   * Writes one value per field of the contract; a value that cannot be typed is null and the first is the
   * fault.
   */
  void type(RawRow row, Object[] target) {
    fault = null;
    for (int i = 0; i < typers.length; i++) {
      Object value = typers[i] == null ? null : typers[i].type(row.cells);
      if (value instanceof CellFault found) {
        fault = fault == null ? found : fault;
        value = null;
      }
      target[i] = value;
    }
  }

  /** Returns what is wrong with the row just typed; null when nothing is. */
  CellFault fault() {
    return fault;
  }

  /** Returns the version of a typed row: greater is newer. */
  long version(Object[] values) {
    return versionField >= 0 && values[versionField] instanceof Number number
        ? number.longValue() * versionUnit : NO_VERSION;
  }
}
