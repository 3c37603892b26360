package org.doorstep.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.doorstep.contract.Label;

/**
 * One declared measure, as its entry in data/measures stands. Ids and conventions are those of the card that
 * {@code describe} prints.
 *
 * @param kind row (counts over a record table), view (the same over a prepared view) or function (Java over cells)
 * @param base flow, due, cohort, stock or rolling: which day a row counts on
 * @param parts what is counted; the part of a row or view measure is named like its output
 * @param dimension column by which cells are kept apart; null for none
 * @param window rule of time_limits.csv: a cohort has no figure before so much time has passed since its period's end
 * @param excludedLimit threshold, in percent: above this share of excluded rows there is no value; empty for no limit
 * @param units of outputs that have another unit than the measure
 * @param counts persons, matters or things: decides what is hidden when small
 * @param aboutStaff complaints about the staff of a unit: published for the county alone, so that no unit reads its own
 * @param owner the office that answers for the definition
 * @param since the day from which it is used
 * @param version of the definition, from 1 on
 * @param core whether it belongs to the first set; the others are read after it, or need samples and contracts
 * @param chart proportion, rate, value, rare or survival: decides the control chart
 */
public record Measure(
    String id,
    Label name,
    @JsonProperty("short") Label shortName,
    Label definition,
    String kind,
    String function,
    String base,
    Map<String, Part> parts,
    String dimension,
    List<String> outputs,
    List<String> periods,
    List<String> areas,
    String window,
    @JsonProperty("excluded_limit") String excludedLimit,
    String unit,
    Map<String, String> units,
    String counts,
    boolean sensitive,
    @JsonProperty("about_staff") boolean aboutStaff,
    String direction,
    Double target,
    String chart,
    boolean headline,
    Boolean core,
    String balancing,
    @JsonProperty("rule_source") Label ruleSource,
    String owner,
    String since,
    Integer version,
    Label gaming) implements Serializable {

  public Measure {
    dimension = dimension == null ? "" : dimension;
    outputs = outputs == null ? List.of("value") : outputs;
    periods = periods == null ? List.of("week", "month", "quarter", "year") : periods;
    areas = areas == null ? List.of("county", "township", "village") : areas;
    window = window == null ? "" : window;
    excludedLimit = excludedLimit == null ? "" : excludedLimit;
    balancing = balancing == null ? "" : balancing;
    units = units == null ? Map.of() : units;
    core = core == null || core;
  }

  /** The shift it belongs to, 1 to 5, told by the letter of its id. */
  public int shift() {
    return "PVDXJ".indexOf(id.charAt(0)) + 1;
  }

  /** The unit of one of its outputs: that of the measure, unless it has its own. */
  public String unit(String output) {
    return units.getOrDefault(output, unit);
  }

  /** Which way one of its outputs is better: as the measure, unless the part of that name says otherwise. */
  public String direction(String output) {
    Part part = parts.get(output);
    return part == null || part.direction() == null ? direction : part.direction();
  }

  /** Whether Java code, not sums alone, gives its figures. */
  public boolean isFunction() {
    return kind.equals("function");
  }

  /** Whether days after the business date count. */
  boolean looksAhead() {
    return isFunction() && CellFunctions.get(function).looksAhead();
  }

  /** Whether its cells are kept by its lowest areas, not by the places of the records. */
  public boolean foldsAreas() {
    return !isFunction() || !CellFunctions.get(function).asksForPlaces();
  }

  /** Whether its cells are kept by its shortest periods, not by the days of the records. */
  public boolean foldsDays() {
    return !isFunction() || !CellFunctions.get(function).asksForDays();
  }
}
