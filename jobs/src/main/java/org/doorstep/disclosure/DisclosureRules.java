package org.doorstep.disclosure;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doorstep.contract.SettingsFault;

/**
 * The thresholds of disclosure.csv and the sensitive cells of sensitive_cells.csv.
 *
 * @param sensitiveCells as dimension=value, such as topic=complication
 */
public record DisclosureRules(Thresholds thresholds, Set<String> sensitiveCells) implements Serializable {

  /**
   * Reads both tables of the folder.
   *
   * @throws SettingsFault listing every fault of both
   */
  public static DisclosureRules read(Path folder) {
    List<String> faults = new ArrayList<>();
    DisclosureTables tables = new DisclosureTables(folder, faults);
    Thresholds thresholds = tables.thresholds();
    Set<String> cells = tables.sensitiveCells();
    SettingsFault.throwIfAny(faults);
    return new DisclosureRules(thresholds, cells);
  }

  /** Whether the topic is sensitive: the measure's own, or that of the cell. */
  public boolean isSensitive(Privacy privacy, String dimension, String dimensionValue) {
    return privacy.sensitive() || sensitiveCells.contains(dimension + "=" + dimensionValue);
  }
}
