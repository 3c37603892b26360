package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tree of areas as the register gives it: county, townships, villages. */
public final class Areas implements Serializable {

  /** One area; {@code validTo} is null while it stands. */
  public record Area(String code, String nameZh, String nameEn, String level, String parent, LocalDate validFrom,
      LocalDate validTo) implements Serializable {

    boolean standsOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
  }

  private final TreeMap<String, Area> byCode = new TreeMap<>();

  /** The tree of these areas; of several rows of one code the latest counts. */
  public Areas(List<Area> areas) {
    areas.forEach(area -> byCode.merge(area.code(), area,
        (one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other));
  }

  /** All areas by code. */
  public List<Area> all() {
    return List.copyOf(byCode.values());
  }

  /** The area with this code; null when there is none. */
  public Area get(String code) {
    return byCode.get(code);
  }

  /** The area itself, its parent, its parent's parent, up to the root; empty for an unknown code. */
  public List<Area> lineage(String code) {
    List<Area> line = new ArrayList<>();
    for (Area area = byCode.get(code); area != null && !line.contains(area); area = parent(area)) {
      line.add(area);
    }
    return line;
  }

  /** The areas of a level, by code. */
  public List<Area> ofLevel(String level) {
    return byCode.values().stream().filter(area -> area.level().equals(level)).toList();
  }

  /** The standing villages of each area, the area itself among its own when it is a village. */
  public Map<String, List<Area>> villagesOn(LocalDate day) {
    Map<String, List<Area>> villages = new TreeMap<>();
    for (Area village : ofLevel("village")) {
      if (village.standsOn(day)) {
        lineage(village.code()).forEach(area -> villages.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(village));
      }
    }
    return villages;
  }

  private Area parent(Area area) {
    return area.parent() == null ? null : byCode.get(area.parent());
  }
}
