package org.doorstep.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Reason;
import org.doorstep.contract.RowColumns;

/** The rows of one task on their way through the checks. */
final class CheckedRows implements Iterator<InternalRow> {

  private static final UTF8String REFUSED = UTF8String.fromString(Reason.REFUSED_BY_LAW.code());
  private static final UTF8String UNKNOWN_AREA = UTF8String.fromString(Reason.UNKNOWN_AREA.code());
  private static final ArrayData NO_NOTICE = new GenericArrayData(new Object[0]);

  private final Iterator<InternalRow> landed;
  private final Checks checks;
  private final int[] kept;
  private final DataType[] types;
  private final int stored;
  private final int landedFault;
  private final int landedArea;
  private final Object[] values;
  private final InternalRow out;

  CheckedRows(Iterator<InternalRow> landed, Checks checks) {
    this.landed = landed;
    this.checks = checks;
    Contract contract = checks.contract();
    StructType from = RowColumns.landed(contract);
    StructType to = RowColumns.checked(contract);
    this.stored = contract.storedFields().size();
    this.landedFault = from.fieldIndex(RowColumns.FAULT);
    this.landedArea = checks.knownAreas() == null ? -1 : from.fieldIndex(Checks.AREA_CODE);
    this.kept = new int[to.fieldIndex(RowColumns.FAULT)];
    this.types = new DataType[kept.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = from.fieldIndex(to.fields()[i].name());
      types[i] = to.fields()[i].dataType();
    }
    this.values = new Object[to.length()];
    this.out = new GenericInternalRow(values);
  }

  @Override
  public boolean hasNext() {
    return landed.hasNext();
  }

  @Override
  public InternalRow next() {
    InternalRow row = landed.next();
    for (int i = 0; i < kept.length; i++) {
      values[i] = row.get(kept[i], types[i]);
    }
    judge(row);
    return out;
  }

  private void judge(InternalRow row) {
    if (first(checks.refusing(), row) != null) {
      Arrays.fill(values, 0, stored, null);
      mark(REFUSED, null, null, NO_NOTICE);
    } else if (!row.isNullAt(landedFault)) {
      mark(row.getUTF8String(landedFault), row.getUTF8String(landedFault + 1), raw(row), NO_NOTICE);
    } else {
      Checks.Asked broken = first(checks.settingAside(), row);
      if (broken != null) {
        mark(broken.name(), (UTF8String) broken.words().eval(row), raw(row), NO_NOTICE);
      } else if (isOfUnknownArea(row)) {
        mark(UNKNOWN_AREA, UTF8String.fromString(Checks.AREA_CODE + "=" + row.getUTF8String(landedArea)), raw(row),
            NO_NOTICE);
      } else {
        mark(null, null, null, notices(row));
      }
    }
  }

  private UTF8String raw(InternalRow row) {
    return row.getUTF8String(landedFault + 2);
  }

  private static Checks.Asked first(List<Checks.Asked> rules, InternalRow row) {
    for (Checks.Asked rule : rules) {
      if (rule.isBroken(row)) {
        return rule;
      }
    }
    return null;
  }

  private boolean isOfUnknownArea(InternalRow row) {
    return landedArea >= 0 && !row.isNullAt(landedArea) && !checks.knownAreas().contains(row.getUTF8String(landedArea));
  }

  private ArrayData notices(InternalRow row) {
    List<UTF8String> names = null;
    for (Checks.Asked rule : checks.noticing()) {
      if (rule.isBroken(row)) {
        names = names == null ? new ArrayList<>() : names;
        names.add(rule.name());
      }
    }
    return names == null ? NO_NOTICE : new GenericArrayData(names.toArray());
  }

  private void mark(UTF8String fault, UTF8String detail, UTF8String raw, ArrayData notices) {
    values[kept.length] = fault;
    values[kept.length + 1] = detail;
    values[kept.length + 2] = raw;
    values[kept.length + 3] = notices;
  }
}
