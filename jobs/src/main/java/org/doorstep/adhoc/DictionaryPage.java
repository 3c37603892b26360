package org.doorstep.adhoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.Label;
import org.doorstep.contract.Rule;

/**
 * Pages of the dictionary in one language, as Markdown.
 *
 * @param language zh or en
 */
record DictionaryPage(String language) {

  /** The columns of a card that are its heading and first sentence, or are given in the other language. */
  private static final List<String> HEADING = List.of("measure_id", "name", "definition", "position");

  /** A name with what it is called in both languages. */
  static String line(String name, Label label) {
    return String.format(Locale.ROOT, "  %-20s %s · %s%n", name, label.zh(), label.en());
  }

  /** Many pages under one title. */
  String book(String zh, String en, Stream<String> pages) {
    return "# " + in(new Label(zh, en)) + "\n\n" + in(new Label(
        "本页由 `scripts/doorstep describe --out data/dictionary` 生成，请勿手工修改。",
        "Made by `scripts/doorstep describe --out data/dictionary`; change the declarations, not this page."))
        + "\n\n" + pages.collect(Collectors.joining("\n"));
  }

  /** The card of one measure: the values of its row in the published dataset, under the dataset's own words. */
  String card(Contract contract, Object[] values) {
    StringBuilder card = new StringBuilder("## " + value(contract, values, "measure_id") + " "
        + value(contract, values, "name_" + language) + "\n\n" + value(contract, values, "definition_" + language)
        + "\n\n" + row(new Label("项目", "item"), in(new Label("内容", "says"))) + "| --- | --- |\n");
    for (int place = 0; place < values.length; place++) {
      Field field = contract.fields().get(place);
      if (isShown(field.name()) && values[place] != null && !values[place].equals("")) {
        card.append(row(field.label(), shown(field, values[place])));
      }
    }
    return card.toString();
  }

  private boolean isShown(String name) {
    String own = name.replaceAll("_(zh|en)$", "");
    return !HEADING.contains(own) && (own.equals(name) || name.endsWith("_" + language));
  }

  private String row(Label label, String text) {
    return "| " + in(label) + " | " + text.replace("|", "\\|").replaceAll("\\s+", " ") + " |\n";
  }

  private static Object value(Contract contract, Object[] values, String name) {
    return values[contract.fields().indexOf(contract.field(name))];
  }

  private String shown(Field field, Object value) {
    String text = value instanceof Boolean yes ? in(yes ? new Label("是", "yes") : new Label("否", "no"))
        : value.toString();
    return field.codes().containsKey(text) ? in(field.codes().get(text)) : text;
  }

  /** A record table or dataset: its fields with their codes, then its row rules. */
  String table(Contract contract) {
    StringBuilder page = new StringBuilder("## " + contract.name() + " " + in(contract.about().label()) + "\n\n"
        + in(contract.about().description()) + "\n\n"
        + in(new Label("| 字段 | 名称 | 类型 | 说明 |", "| field | name | type | about |"))
        + "\n| --- | --- | --- | --- |\n");
    contract.fields().forEach(field -> page.append("| `" + field.name() + "`" + (field.key() ? " *" : "") + " | "
        + in(field.label()) + " | " + field.type().physicalType() + " | " + about(field) + " |\n"));
    if (!contract.rules().isEmpty()) {
      page.append("\n").append(in(new Label("行规则（满足即为问题行）：", "A row is bad when:"))).append("\n\n");
    }
    for (Rule rule : contract.rules()) {
      page.append("- ").append(in(rule.label())).append(" (`").append(rule.name()).append("`, ")
          .append(rule.severity().code()).append("): `").append(rule.predicate().replaceAll("\\s+", " ")).append("`\n");
    }
    return page.toString();
  }

  private String about(Field field) {
    List<String> about = new ArrayList<>();
    if (language.equals("en")) {
      about.add(field.description());
    }
    if (!field.required()) {
      about.add(in(new Label("可空", "May be missing.")));
    }
    if (!field.privacy().code().equals("keep")) {
      about.add(in(new Label("隐私：", "Privacy: ")) + field.privacy().code());
    }
    if (field.coded()) {
      about.add(field.codes().entrySet().stream().map(code -> "`" + code.getKey() + "` " + in(code.getValue()))
          .collect(Collectors.joining(language.equals("zh") ? "、" : ", ")));
    }
    return String.join(language.equals("zh") ? "；" : " ", about).replace("|", "\\|");
  }

  private String in(Label label) {
    return language.equals("zh") ? label.zh() : label.en();
  }
}
