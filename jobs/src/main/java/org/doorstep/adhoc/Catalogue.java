package org.doorstep.adhoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every operation of the calculator by name: declared in {@code operations/<family>.yaml}, bound here to its
 * function.
 */
final class Catalogue {

  private final Map<String, Operation> operations = new LinkedHashMap<>();

  private Catalogue() {}

  static Catalogue load() {
    Catalogue catalogue = new Catalogue();
    catalogue.add("control-charts", merged(ChartOperations.all(), DetectionOperations.all()));
    catalogue.add("trend", TrendOperations.all());
    catalogue.add("time-to-resolution", SurvivalOperations.all());
    catalogue.add("proportions", ProportionOperations.all());
    catalogue.add("comparing-areas", AreaOperations.all());
    catalogue.add("equity", EquityOperations.all());
    catalogue.add("integrity-screens", IntegrityOperations.all());
    catalogue.add("projects", ProjectOperations.all());
    catalogue.add("surveys", SurveyOperations.all());
    catalogue.add("risk-register", RiskOperations.all());
    return catalogue;
  }

  private static Map<String, Function<Fields, Object>> merged(Map<String, Function<Fields, Object>> first,
      Map<String, Function<Fields, Object>> second) {
    Map<String, Function<Fields, Object>> all = new HashMap<>(first);
    all.putAll(second);
    return all;
  }

  private void add(String family, Map<String, Function<Fields, Object>> functions) {
    JsonNode declared = declarations(family);
    declared.properties().forEach(entry -> {
      String name = entry.getKey();
      if (!functions.containsKey(name)) {
        throw new IllegalStateException("Operation " + name + " has no function");
      }
      operations.put(name, Operation.read(name, family, entry.getValue(), functions.get(name)));
    });
    if (declared.size() != functions.size()) {
      throw new IllegalStateException("A function of " + family + " is not declared in " + resource(family));
    }
  }

  private static JsonNode declarations(String family) {
    try (InputStream in = Catalogue.class.getResourceAsStream(resource(family))) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String family) {
    return "operations/" + family + ".yaml";
  }

  Operation named(String name) {
    Operation operation = operations.get(name);
    if (operation == null) {
      throw new CaseFault("unknown operation '" + name + "': doorstep stat --list names the "
          + operations.size() + " there are");
    }
    return operation;
  }

  List<Operation> operations() {
    return List.copyOf(operations.values());
  }
}
