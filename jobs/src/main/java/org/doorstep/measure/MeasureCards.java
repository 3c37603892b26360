package org.doorstep.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
      case "counted_from" -> parts(measure, Part::from);
      case "numerator_rule" -> parts(measure, part -> part.isDuration() ? part.length() : part.numerator());
      case "denominator_rule" -> parts(measure, Part::denominator);
      case "excluded_rule" -> parts(measure, Part::excluded);
      case "split_by" -> measure.dimension();
      case "outputs" -> String.join(" ", measure.outputs());
      case "periods" -> String.join(" ", measure.periods());
      case "areas" -> String.join(" ", measure.areas());
      case "unit" -> measure.unit();
      case "units" -> measure.units().entrySet().stream().map(each -> each.getKey() + " " + each.getValue())
          .collect(Collectors.joining("; "));
      case "counts" -> measure.counts();
      case "privacy" -> measure.sensitive() ? "sensitive" : measure.counts().equals("persons") ? "persons" : "open";
      case "about_staff" -> measure.aboutStaff();
      case "direction" -> measure.direction();
      case "headline" -> measure.headline();
      case "core" -> measure.core();
      case "target" -> measure.target();
      case "chart" -> measure.chart();
      case "balancing" -> measure.balancing();
      case "rule_source_zh" -> measure.ruleSource().zh();
      case "rule_source_en" -> measure.ruleSource().en();
      case "owner" -> measure.owner();
      case "since" -> measure.since();
      case "version" -> measure.version().toString();
      case "gaming_zh" -> measure.gaming().zh();
      case "gaming_en" -> measure.gaming().en();
      default -> throw new IllegalArgumentException("a measure has no " + field.name());
    };
  }

  /** What each part says, after its name where there are several. */
  private static String parts(Measure measure, Function<Part, String> text) {
    return measure.parts().entrySet().stream().filter(part -> text.apply(part.getValue()) != null)
        .map(part -> (measure.parts().size() == 1 ? "" : part.getKey() + ": ") + text.apply(part.getValue()).strip())
        .collect(Collectors.joining("; "));
  }
}
