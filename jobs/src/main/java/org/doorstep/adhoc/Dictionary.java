package org.doorstep.adhoc;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;
import org.doorstep.contract.Label;
import org.doorstep.contract.Rule;
import org.doorstep.home.Project;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;

/** The data dictionary and the measure cards, as text in both languages, made from the contracts and declarations. */
public record Dictionary(Contracts contracts, Measures measures) {

  /** Reads what the project declares. */
  public static Dictionary read(Project project) throws IOException {
    return new Dictionary(Contracts.read(project.contracts()), Measures.read(project.data()));
  }

  /** Everything that has a page, with its name in both languages. */
  public String contents() {
    return "Record tables\n" + contracts.records().stream().map(Dictionary::line).collect(Collectors.joining())
        + "Published datasets\n" + contracts.published().stream().map(Dictionary::line).collect(Collectors.joining())
        + "Measures\n" + measures.list().stream()
            .map(measure -> line(measure.id(), measure.name())).collect(Collectors.joining());
  }

  /** The page of a table, a dataset or a measure. */
  public Optional<String> page(String name) {
    return contracts.find(name).map(Dictionary::page).or(() -> measures.list().stream()
        .filter(measure -> measure.id().equalsIgnoreCase(name)).map(Dictionary::card).findFirst());
  }

  private static String line(Contract contract) {
    return line(contract.name(), contract.about().label());
  }

  private static String line(String name, Label label) {
    return String.format(Locale.ROOT, "  %-20s %s · %s%n", name, label.zh(), label.en());
  }

  private static String page(Contract contract) {
    StringBuilder page = new StringBuilder();
    page.append(contract.name()).append("  ").append(both(contract.about().label())).append('\n')
        .append(contract.about().description().en()).append('\n')
        .append(contract.about().description().zh()).append("\n\n");
    for (Field field : contract.fields()) {
      page.append(String.format(Locale.ROOT, "  %-28s %-9s %s%s%s%n", field.name() + (field.key() ? "*" : ""),
          field.type().physicalType(), both(field.label()), field.required() ? "" : " (may be missing)",
          field.privacy().code().equals("keep") ? "" : " [" + field.privacy().code() + "]"));
      for (Map.Entry<String, Label> code : field.codes().entrySet()) {
        page.append(String.format(Locale.ROOT, "      %-24s %s%n", code.getKey(), both(code.getValue())));
      }
    }
    for (Rule rule : contract.rules()) {
      page.append(String.format(Locale.ROOT, "%n  %s (%s) %s%n    bad when: %s%n", rule.name(), rule.severity().code(),
          both(rule.label()), rule.predicate()));
    }
    return page.toString();
  }

  private static String card(Measure measure) {
    StringBuilder card = new StringBuilder();
    card.append(measure.id()).append("  ").append(both(measure.name())).append('\n')
        .append(measure.definition().zh()).append('\n').append(measure.definition().en()).append("\n\n");
    line(card, "kind", measure.kind() + (measure.isFunction() ? ", " + measure.function() : ""));
    line(card, "base", measure.base());
    line(card, "unit", measure.unit());
    line(card, "counts", measure.counts() + (measure.sensitive() ? ", a sensitive topic" : ""));
    line(card, "given for", String.join(", ", measure.areas()) + "; " + String.join(", ", measure.periods()));
    line(card, "direction", measure.direction() + (measure.target() == null ? "" : ", target " + measure.target()));
    line(card, "headline", measure.headline() ? "yes" : "no");
    line(card, "chart", measure.chart());
    line(card, "balancing", measure.balancing());
    line(card, "rule source", measure.ruleSource());
    line(card, "owner", measure.owner());
    line(card, "since", measure.since() + ", version " + measure.version());
    line(card, "gaming", both(measure.gaming()));
    measure.parts().forEach((name, part) -> {
      line(card, "part " + name, "from " + part.of() + " on " + part.day());
      optional(card, "  where", part.where());
      optional(card, "  numerator", part.numerator());
      optional(card, "  denominator", part.denominator());
      optional(card, "  until", part.until());
      optional(card, "  excluded", part.excluded());
    });
    return card.toString();
  }

  private static void optional(StringBuilder card, String name, String value) {
    if (value != null) {
      line(card, name, value.strip());
    }
  }

  private static void line(StringBuilder card, String name, String value) {
    card.append(String.format(Locale.ROOT, "  %-16s %s%n", name, value));
  }

  private static String both(Label label) {
    return label.zh() + " · " + label.en();
  }
}
