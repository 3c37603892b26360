package org.doorstep.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the contract files of one folder, in the order of their names. */
final class ContractFolder {
  private static final ObjectMapper YAML =
      new ObjectMapper(YAMLFactory.builder().build()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private ContractFolder() {}

  static Map<String, Contract> read(Path folder, List<String> faults) {
    Map<String, Contract> contracts = new TreeMap<>();
    for (Path file : yamlFiles(folder, faults)) {
      Contract contract = readFile(file, faults);
      if (contract != null) {
        contracts.put(contract.name(), contract);
      }
    }
    return contracts;
  }

  private static List<Path> yamlFiles(Path folder, List<String> faults) {
    if (!Files.isDirectory(folder)) {
      faults.add(folder + ": there is no such folder; contracts are expected there");
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contract readFile(Path file, List<String> faults) {
    try {
      JsonNode root = YAML.readTree(Files.readString(file));
      return new ContractReader(file.getFileName().toString(), faults).read(root);
    } catch (JsonProcessingException e) {
      faults.add(file.getFileName() + ": this is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
