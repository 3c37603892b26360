package org.doorstep.contract;

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
  private ContractFolder() {}

  static Map<String, Contract> read(Path folder, List<String> faults) {
    Map<String, Contract> contracts = new TreeMap<>();
    for (Path file : yamlFiles(folder, faults)) {
      YamlNode.read(file, faults)
          .flatMap(top -> new ContractReader(top).read())
          .ifPresent(contract -> contracts.put(contract.name(), contract));
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
}
