package org.doorstep.nightly;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.disclosure.DisclosureRules;
import org.doorstep.finding.Explanations;
import org.doorstep.finding.RiskRegister;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.home.Settings;
import org.doorstep.measure.Measure;
import org.doorstep.measure.Measures;
import org.doorstep.period.Rules;
import org.doorstep.publish.Checksums;
import org.doorstep.publish.Registers;
import org.doorstep.source.Mapping;
import org.doorstep.source.Mappings;

/**
 * All that people wrote down about the domain and about this home.
 *
 * @param explanations innocent explanations of findings
 * @param screens what detectors need of records beside the figures
 * @param risks the register of risks
 * @param rulesHash hash of the dated rule tables
 * @param hashes by measure: hash of its declaration and of all that its cells follow from beside the records
 */
record Declarations(Settings settings, Contracts contracts, List<Mapping> mappings, Measures measures, Rules rules,
    DisclosureRules disclosure, Explanations explanations, Screens screens, RiskRegister risks,
    Registers registers, String rulesHash, Map<String, String> hashes) {

  /** Reads everything, or throws one fault that lists all that is wrong anywhere. */
  static Declarations read(Home home, Project project) throws IOException {
    List<String> faults = new ArrayList<>();
    Settings settings = attempt(faults, () -> Settings.read(home, faults));
    Contracts contracts = attempt(faults, () -> Contracts.read(project.contracts()));
    Measures all = contracts == null ? null : attempt(faults, () -> Measures.read(project.data()));
    Measures measures = all == null || settings == null ? all : attempt(faults, () -> all.only(settings.measures()));
    Rules rules = attempt(faults, () -> Rules.read(project.rules(), home.rules()));
    DisclosureRules disclosure = attempt(faults, () -> DisclosureRules.read(project.rules()));
    List<Mapping> mappings = settings == null || contracts == null ? List.of()
        : attempt(faults,
            () -> Mappings.read(settings.sources(), List.of(home.sources(), project.sources()), contracts));
    faults.addAll(settings == null || mappings == null ? List.of()
        : DatabaseFetch.faults(mappings, settings.databases()));
    faults.addAll(all == null || rules == null ? List.of() : all.faults(rules));
    Explanations explanations =
        attempt(faults, () -> Explanations.read(project.data().resolve("explanations.yaml")));
    Screens screens = measures == null ? null
        : attempt(faults, () -> Screens.read(project.data().resolve("screens"), all, measures));
    RiskRegister risks = all == null ? null : attempt(faults, () -> RiskRegister.read(
        project.data().resolve("risks.yaml"), all.list().stream().map(Measure::id).collect(Collectors.toSet())));
    Registers registers = contracts == null ? null
        : attempt(faults, () -> Registers.read(home.registers(), contracts, faults));
    if (registers != null && all != null) {
      RegisterCheck.check(registers, all, faults);
    }
    SettingsFault.throwIfAny(faults);
    return new Declarations(settings, contracts, mappings, measures, rules, disclosure, explanations, screens, risks,
        registers, rulesHash(home, project), hashes(measures, rulesHash(home, project)));
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T> T attempt(List<String> faults, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (SettingsFault fault) {
      faults.addAll(fault.faults());
      return null;
    } catch (IllegalArgumentException fault) {
      fault.getMessage().lines().forEach(faults::add);
      return null;
    }
  }

  private static Map<String, String> hashes(Measures measures, String rules) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (Measure measure : measures.list()) {
      StringBuilder text = new StringBuilder(rules).append(JsonMapper.builder().build().writeValueAsString(measure))
          .append(measure.foldsAreas()).append(measure.foldsDays());
      measure.parts().values().forEach(part -> text.append(part.view() == null
          ? measures.derived().get(part.table()) : measures.derived() + measures.views().get(part.view())));
      hashes.put(measure.id(), Checksums.sha256(text.toString()).substring(0, 16));
    }
    return hashes;
  }

  private static String rulesHash(Home home, Project project) throws IOException {
    return filesHash(project.rules()) + filesHash(home.rules());
  }

  private static String filesHash(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        text.append(Checksums.sha256(file));
      }
    }
    return text.toString();
  }
}
