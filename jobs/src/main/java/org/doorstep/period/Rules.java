package org.doorstep.period;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.contract.SettingsFault;

/** The dated rule tables: working_days.csv, time_limits.csv, freeze.csv and thresholds.csv. */
public record Rules(WorkingDays days, TimeLimits limits, FreezeWindows freeze, Thresholds thresholds)
    implements Serializable {

  /**
   * Reads the tables of the first folder; rows of the further ones (a home's own) win over rows of those
   * before.
   *
   * @throws SettingsFault listing every fault of the tables
   */
  public static Rules read(Path... folders) {
    List<Path> from = List.of(folders);
    List<String> faults = new ArrayList<>();
    WorkingDays days = DayTable.read(from, faults);
    TimeLimits limits = new TimeLimits(LimitTable.read(from, faults), days);
    FreezeWindows freeze = new FreezeWindows(FreezeTable.read(from, faults), days);
    Thresholds thresholds = new Thresholds(ThresholdTable.read(from, faults));
    SettingsFault.throwIfAny(faults);
    return new Rules(days, limits, freeze, thresholds);
  }
}
