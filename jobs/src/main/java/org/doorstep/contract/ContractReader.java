package org.doorstep.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns one contract file of the Open Data Contract Standard into a contract, noting every fault. */
final class ContractReader {
  private static final Set<String> TOP = Set.of(
      "apiVersion", "kind", "id", "name", "version", "status", "description", "schema");
  private static final Set<String> TABLE = Set.of("name", "physicalType", "businessName", "description",
      "dataGranularityDescription", "customProperties", "properties", "quality");
  private static final Set<String> RULE = Set.of("name", "type", "engine", "implementation", "severity",
      "dimension", "description", "businessImpact", "customProperties");
  private static final int LAST = 100;

  private final YamlNode top;
  private final String file;
  private final List<String> faults;

  ContractReader(YamlNode top) {
    this.top = top;
    this.file = top.where();
    this.faults = top.faults();
  }

  /** Returns the contract, or nothing when the file is too broken to go on. */
  Optional<Contract> read() {
    JsonNode root = top.node();
    top.onlyKeys(TOP);
    top.at("kind").oneOf(new String[] {"DataContract"}, kind -> kind);
    top.at("apiVersion").text();
    if (root.path("schema").size() != 1) {
      top.fault("schema must hold exactly one table, it holds " + root.path("schema").size());
      return Optional.empty();
    }
    YamlNode table = new YamlNode(root.path("schema").get(0), file, faults).onlyKeys(TABLE);
    if (!file.equals(table.at("name").text() + ".yaml")) {
      table.fault("the table is named '" + table.at("name").textOr("") + "'; expected the name of the file");
    }
    return Optional.of(contract(table));
  }

  private Contract contract(YamlNode table) {
    List<Field> fields = fields(table);
    Contract contract = new Contract(
        table.at("name").text(), about(top.at("description"), table), table.custom("domain").textOr(""),
        table.custom("version").textOr(""), table.custom("loadOrder").node().asInt(LAST),
        fields, rules(table));
    checkWhole(contract, table);
    return contract;
  }

  private static About about(YamlNode words, YamlNode table) {
    return new About(
        new Label(table.custom("labelZh").text(), table.at("businessName").text()),
        new Label(table.custom("descriptionZh").text(), table.at("description").text()),
        table.at("dataGranularityDescription").text(),
        words.at("usage").textOr(""), words.at("limitations").textOr(""));
  }

  private List<Field> fields(YamlNode table) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode node : table.node().path("properties")) {
      Field field = new FieldReader(file, faults).read(node);
      if (!names.add(field.name())) {
        table.fault("field " + field.name() + " is declared twice");
      }
      fields.add(field);
    }
    return List.copyOf(fields);
  }

  private List<Rule> rules(YamlNode table) {
    List<Rule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode node : table.node().path("quality")) {
      String name = node.path("name").asText("");
      YamlNode at = new YamlNode(node, file + ": rule " + name, faults).onlyKeys(RULE);
      if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || !names.add(name)) {
        at.fault("the name must be kebab-case and used once in the file");
      }
      rules.add(rule(name, at));
    }
    return List.copyOf(rules);
  }

  private static Rule rule(String name, YamlNode at) {
    at.at("type").oneOf(new String[] {"custom"}, type -> type);
    at.at("engine").oneOf(new String[] {"spark-sql"}, engine -> engine);
    return new Rule(name, at.at("implementation").text(),
        at.at("severity").oneOf(Severity.values(), Severity::code), at.at("dimension").text(),
        new Label(at.custom("labelZh").text(), at.custom("labelEn").text()), at.at("description").text());
  }

  private static void checkWhole(Contract contract, YamlNode table) {
    if (contract.fields().isEmpty()) {
      table.fault("properties is empty; at least one field is expected");
    }
    for (int position = 1; position <= contract.key().size(); position++) {
      int wanted = position;
      if (contract.fields().stream().filter(field -> field.keyPosition() == wanted).count() != 1) {
        table.fault("primaryKeyPosition must count 1, 2, ... once each; see position " + position);
      }
    }
    if (!contract.version().isEmpty() && contract.findField(contract.version()).isEmpty()) {
      table.fault("version names '" + contract.version() + "', which is no field of the table");
    }
    boolean secret = contract.fields().stream().anyMatch(field -> field.privacy() == Privacy.PSEUDONYMISE);
    if (secret && contract.domain().isEmpty()) {
      table.fault("a field is pseudonymised, so the table needs a custom property 'domain'");
    }
  }
}
