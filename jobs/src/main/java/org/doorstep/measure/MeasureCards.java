package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;

/** The declarations as rows of the published dataset {@code measures}, so that a page needs no other file. */
public final class MeasureCards {

  private MeasureCards() {}

  /** One row per measure, values in the order of the contract. */
  public static List<Object[]> rows(List<Measure> measures, Contract contract) {
    List<Object[]> rows = new ArrayList<>();
    for (Measure measure : measures) {
      long position = measures.stream().filter(other -> other.shift() == measure.shift()
          && other.id().compareTo(measure.id()) <= 0).count();
      rows.add(contract.fields().stream().map(field -> value(measure, (int) position, field)).toArray());
    }
    return rows;
  }

  private static Object value(Measure measure, int position, Field field) {
    return switch (field.name()) {
      case "measure_id" -> measure.id();
      case "shift" -> measure.shift();
      case "position" -> position;
      case "name_zh" -> measure.name().zh();
      case "name_en" -> measure.name().en();
      case "short_zh" -> measure.shortName().zh();
      case "short_en" -> measure.shortName().en();
      case "definition_zh" -> measure.definition().zh();
      case "definition_en" -> measure.definition().en();
      case "kind" -> measure.kind();
      case "base" -> measure.base();
      case "unit" -> measure.unit();
      case "counts" -> measure.counts();
      case "about_staff" -> measure.aboutStaff();
      case "direction" -> measure.direction();
      case "headline" -> measure.headline();
      case "target" -> measure.target();
      case "chart" -> measure.chart();
      case "balancing" -> measure.balancing();
      case "rule_source" -> measure.ruleSource();
      case "owner" -> measure.owner();
      case "since" -> measure.since();
      case "version" -> measure.version().toString();
      case "gaming_zh" -> measure.gaming().zh();
      case "gaming_en" -> measure.gaming().en();
      default -> throw new IllegalArgumentException("a measure has no " + field.name());
    };
  }
}
