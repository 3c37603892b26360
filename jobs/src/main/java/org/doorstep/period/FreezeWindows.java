package org.doorstep.period;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When a finished period becomes final: so many days or working days after its last day. */
public final class FreezeWindows implements Serializable {

  /** One dated row of the table. */
  record Window(PeriodKind kind, int value, LimitUnit unit, LocalDate from, LocalDate to)
      implements Serializable {
    boolean governs(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether it holds together with another for the same kind of period. */
    boolean meets(Window other) {
      return kind == other.kind() && (governs(other.from()) || other.governs(from));
    }
  }

  private final WorkingDays days;
  private final Map<PeriodKind, TreeMap<LocalDate, Window>> windows = new EnumMap<>(PeriodKind.class);

  FreezeWindows(List<Window> rows, WorkingDays days) {
    this.days = days;
    rows.forEach(row -> windows.computeIfAbsent(row.kind(), kind -> new TreeMap<>()).put(row.from(), row));
  }

  /** The business date from which the period's figures are final. */
  public LocalDate finalFrom(Period period) {
    Window window = window(period);
    return window.unit() == LimitUnit.WD
        ? days.add(period.lastDay(), window.value()) : period.lastDay().plusDays(window.value());
  }

  private Window window(Period period) {
    Map.Entry<LocalDate, Window> entry =
        windows.getOrDefault(period.kind(), new TreeMap<>()).floorEntry(period.lastDay());
    if (entry == null || !entry.getValue().governs(period.lastDay())) {
      throw new IllegalArgumentException("freeze.csv has no row for a " + period.kind().code()
          + " that ends on " + period.lastDay() + "; add one.");
    }
    return entry.getValue();
  }

  /**
   * Open while the period's last day is to come, provisional until the freeze window has passed, then final.
   */
  public PeriodState state(Period period, LocalDate businessDate) {
    if (businessDate.isBefore(period.lastDay())) {
      return PeriodState.OPEN;
    }
    return businessDate.isBefore(finalFrom(period)) ? PeriodState.PROVISIONAL : PeriodState.FINAL;
  }
}
