package org.doorstep.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.contract.YamlNode;

/** Finds and reads the source mappings that a home uses. */
public final class Mappings {
  private Mappings() {}

  /**
   * Reads {@code <name>.yaml} from the first folder that has it, for every name, or throws one fault that
   * lists all that is wrong.
   */
  public static List<Mapping> read(List<String> names, List<Path> folders, Contracts contracts) {
    List<String> faults = new ArrayList<>();
    List<Mapping> mappings = new ArrayList<>();
    for (String name : names.stream().sorted().distinct().toList()) {
      Optional<Path> file = folders.stream().map(dir -> dir.resolve(name + ".yaml")).filter(Files::exists)
          .findFirst();
      if (file.isEmpty()) {
        faults.add("source '" + name + "': there is no " + name + ".yaml in " + folders);
      }
      file.flatMap(path -> readFile(path, contracts, faults)).ifPresent(mappings::add);
    }
    SettingsFault.throwIfAny(faults);
    return List.copyOf(mappings);
  }

  /** Reads one mapping file as far as it can be read and notes all that is wrong with it. */
  static Optional<Mapping> readFile(Path file, Contracts contracts, List<String> faults) {
    return YamlNode.read(file, faults).flatMap(top -> new MappingReader(top, contracts).read(file));
  }
}
