package org.doorstep.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doorstep.contract.SettingsFault;

/**
 * The tree of areas as the register gives it on a day: county, townships, villages.
 *
 * <p>What was counted for an area that ended is counted for its successor, so that an area keeps its history when it is
 * renamed or merged, and the county's sums stay what they were. An area that ended without a successor, such as one
 * that was split, keeps its own history to its end. Villages themselves are counted as they stood on a day.
 */
public final class Areas implements Serializable {

  /**
   * One area while one row of the register holds.
   *
   * @param validTo first day on which it no longer holds; null while it does
   * @param successor code of the area that took over then; null when there is none
   * @param place file and line of the row, for messages; empty when it has none
   */
  public record Area(String code, String nameZh, String nameEn, String level, String parent, LocalDate validFrom,
      LocalDate validTo, String successor, String place) implements Serializable {

    /** A row that stands in no file. */
    public Area(String code, String nameZh, String nameEn, String level, String parent, LocalDate validFrom,
        LocalDate validTo, String successor) {
      this(code, nameZh, nameEn, level, parent, validFrom, validTo, successor, "");
    }

    boolean standsOn(LocalDate day) {
      return !day.isBefore(validFrom) && !hasEndedBy(day);
    }

    boolean hasEndedBy(LocalDate day) {
      return validTo != null && !validTo.isAfter(day);
    }
  }

  /** A village as it stood on a day, with the codes of all villages that had become part of it by then. */
  public record Village(String code, List<String> codes) {}

  private final LocalDate asOf;
  private final AreaRows rows;
  private final TreeMap<String, List<Area>> lineages = new TreeMap<>();

  /**
   * The tree as it stands on a day.
   *
   * @param register all rows of the register
   * @throws SettingsFault listing every fault of the register
   */
  public Areas(List<Area> register, LocalDate asOf) {
    this.asOf = asOf;
    this.rows = new AreaRows(register);
    SettingsFault.throwIfAny(AreaFaults.of(rows, asOf));
    rows.codes().forEach(code ->
        lineages.put(code, rows.lineage(code, asOf).stream().map(each -> rows.on(each, asOf)).toList()));
  }

  /** All areas that have figures of their own, by code: not those that became part of others. */
  public List<Area> all() {
    return lineages.entrySet().stream().filter(line -> line.getValue().get(0).code().equals(line.getKey()))
        .map(line -> line.getValue().get(0)).toList();
  }

  /** Every code of the register, with its area by its last name, ended or not. */
  public List<Area> codes() {
    return rows.codes().stream().map(code -> rows.on(code, asOf)).toList();
  }

  /** The area with this code, by its last name; null when there is none. */
  public Area get(String code) {
    return rows.knows(code) ? rows.on(code, asOf) : null;
  }

  /**
   * The area that stands for a code today, its parent, its parent's parent, up to the root; empty for an unknown code.
   */
  public List<Area> lineage(String code) {
    return lineages.getOrDefault(code, List.of());
  }

  /** The whole tree in words: a line for each code of the register, with the codes and levels of its lineage. */
  public String outline() {
    StringBuilder outline = new StringBuilder();
    lineages.forEach((code, line) -> {
      outline.append(code);
      line.forEach(area -> outline.append(' ').append(area.code()).append(':').append(area.level()));
      outline.append('\n');
    });
    return outline.toString();
  }

  /**
   * The areas that hold other codes than they did.
   *
   * @param before by code: the areas that held it then
   */
  public Set<String> redrawn(Map<String, List<String>> before) {
    Set<String> redrawn = new TreeSet<>();
    before.keySet().stream().filter(lineages::containsKey).forEach(code -> {
      List<String> then = before.get(code);
      List<String> now = lineage(code).stream().map(Area::code).toList();
      then.stream().filter(area -> !now.contains(area)).forEach(redrawn::add);
      now.stream().filter(area -> !then.contains(area)).forEach(redrawn::add);
    });
    return redrawn;
  }

  /** By code of each area that became part of another: that one, or the next in a line of mergers. */
  public Map<String, String> successors() {
    Map<String, String> successors = new TreeMap<>();
    rows.codes().forEach(code -> rows.successors(code, asOf).stream().skip(1).findFirst()
        .ifPresent(next -> successors.put(code, next)));
    return successors;
  }

  /** The areas of a level, by code. */
  public List<Area> ofLevel(String level) {
    return all().stream().filter(area -> area.level().equals(level)).toList();
  }

  /** The areas of a level that stood on a day, themselves or as what became part of them. */
  public List<Area> ofLevel(String level, LocalDate day) {
    return ofLevel(level).stream().filter(area -> rows.codes().stream()
        .anyMatch(code -> lineage(code).get(0).equals(area) && rows.stands(code, day))).toList();
  }

  /** The villages that stood on a day, by the code of each area that holds them today. */
  public Map<String, List<Village>> villagesOn(LocalDate day) {
    TreeMap<String, List<String>> parts = new TreeMap<>();
    rows.codes().stream().filter(code -> get(code).level().equals("village"))
        .forEach(code -> parts.computeIfAbsent(rows.standing(code, day), whole -> new ArrayList<>()).add(code));
    Map<String, List<Village>> villages = new TreeMap<>();
    parts.forEach((code, codes) -> {
      if (rows.stands(code, day)) {
        lineage(code).forEach(area -> villages.computeIfAbsent(area.code(), each -> new ArrayList<>())
            .add(new Village(code, codes)));
      }
    });
    return villages;
  }
}
