package org.doorstep.disclosure;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorstep.contract.SettingsFault;

/**
 * The thresholds of disclosure.csv, the sensitive cells of sensitive_cells.csv and the families of table_families.csv.
 *
 * @param sensitiveCells as dimension=value, such as topic=complication
 * @param families by measure: those whose outputs hang together; any other measure is a family whose outputs do not
 * @param open what the public edition shows
 */
public record DisclosureRules(Thresholds thresholds, Set<String> sensitiveCells, Map<String, Linked> families,
    PublicThresholds open) implements Serializable {

  /**
   * Reads the tables of the folder.
   *
   * @throws SettingsFault listing every fault of all
   */
  public static DisclosureRules read(Path folder) {
    List<String> faults = new ArrayList<>();
    DisclosureTables tables = new DisclosureTables(folder, faults);
    Thresholds thresholds = tables.thresholds();
    Set<String> cells = tables.sensitiveCells();
    Map<String, Linked> families = tables.families();
    SettingsFault.throwIfAny(faults);
    return new DisclosureRules(thresholds, cells, families, tables.publicThresholds());
  }

  /** The rules by which the public edition hides; what it shows is rounded. */
  DisclosureRules forPublic() {
    Thresholds larger = new Thresholds(Math.max(thresholds.persons(), open.smallest()),
        Math.max(thresholds.sensitive(), open.smallest()), Math.max(thresholds.cases(), open.smallest()));
    return new DisclosureRules(larger, sensitiveCells, families, open);
  }

  /** Whether the topic is sensitive: the measure's own, or that of the cell. */
  public boolean isSensitive(Privacy privacy, String dimension, String dimensionValue) {
    return privacy.sensitive() || sensitiveCells.contains(dimension + "=" + dimensionValue);
  }
}
