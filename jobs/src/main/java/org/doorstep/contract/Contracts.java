package org.doorstep.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** All contracts of a project folder: the record tables and the datasets of a published edition. */
public final class Contracts {
  private final Map<String, Contract> records;
  private final Map<String, Contract> published;

  private Contracts(Map<String, Contract> records, Map<String, Contract> published) {
    this.records = records;
    this.published = published;
  }

  /**
   * Reads {@code dir/*.yaml} and {@code dir/published/*.yaml}, or throws one fault that lists all that is
   * wrong.
   */
  public static Contracts read(Path dir) {
    List<String> faults = new ArrayList<>();
    Contracts contracts = new Contracts(
        ContractFolder.read(dir, faults), ContractFolder.read(dir.resolve("published"), faults));
    faults.addAll(contracts.clashes());
    SettingsFault.throwIfAny(faults);
    return contracts;
  }

  /** Returns a contract by the name of its table or dataset. */
  public Contract get(String name) {
    return find(name).orElseThrow(() -> new NoSuchElementException("there is no contract " + name));
  }

  /** Finds a contract by the name of its table or dataset. */
  public Optional<Contract> find(String name) {
    return Optional.ofNullable(records.getOrDefault(name, published.get(name)));
  }

  /** Returns the record tables in the order of loading: areas first, since every other row names one. */
  public List<Contract> records() {
    return records.values().stream()
        .sorted(Comparator.comparingInt(Contract::loadOrder).thenComparing(Contract::name))
        .toList();
  }

  /** Returns the published datasets by name. */
  public List<Contract> published() {
    return List.copyOf(published.values());
  }

  /** Returns every label: tables, codes of each field, rules, and reasons for setting a row aside. */
  public List<CodeLabel> labels() {
    List<CodeLabel> labels = new ArrayList<>();
    all().forEach(contract -> labels.add(new CodeLabel("table", contract.name(), contract.about().label())));
    all().forEach(contract -> contract.fields().forEach(field -> field.codes().forEach(
        (code, label) -> labels.add(new CodeLabel(contract.name() + "." + field.name(), code, label)))));
    ruleLabels().forEach((code, label) -> labels.add(new CodeLabel("rule", code, label)));
    for (Reason reason : Reason.values()) {
      labels.add(new CodeLabel("reason", reason.code(), reason.label()));
    }
    return labels;
  }

  /** Returns the words for a fault or notice code, be it a reason or the name of a rule. */
  public Label reasonLabel(String code) {
    Label rule = ruleLabels().get(code);
    return rule != null
        ? rule
        : Reason.find(code).map(Reason::label)
            .orElseThrow(() -> new NoSuchElementException("there is no reason " + code));
  }

  private Stream<Contract> all() {
    return Stream.concat(records().stream(), published.values().stream());
  }

  private Map<String, Label> ruleLabels() {
    Map<String, Label> labels = new LinkedHashMap<>();
    all().flatMap(contract -> contract.rules().stream())
        .forEach(rule -> labels.putIfAbsent(rule.name(), rule.label()));
    return labels;
  }

  private List<String> clashes() {
    List<String> faults = new ArrayList<>();
    Map<String, Label> first = ruleLabels();
    all().forEach(contract -> contract.rules().stream()
        .filter(rule -> !rule.label().equals(first.get(rule.name())) || Reason.find(rule.name()).isPresent())
        .forEach(rule -> faults.add(contract.name() + ": rule " + rule.name() + " is labelled '"
            + rule.label().zh() + "' here and otherwise elsewhere; one code has one meaning")));
    published.keySet().stream().filter(records::containsKey).sorted()
        .forEach(name -> faults.add(name + ": both a record table and a published dataset have this name"));
    return faults;
  }
}
