package org.doorstep.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.home.Project;
import org.doorstep.source.MappingTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a mapping on a file. */
@Command(name = "check-mapping", mixinStandardHelpOptions = true,
    description = "Show every fault of a mapping and the first rows of a file as it would read them.")
final class CheckMappingCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "MAPPING",
      description = "The mapping file, such as HOME/sources/petitions.yaml.")
  private Path mapping;

  @Parameters(index = "1", paramLabel = "FILE", description = "An export that it is to read.")
  private Path file;

  @Option(names = "--rows", defaultValue = "3", paramLabel = "N",
      description = "Rows to show (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Override
  public Integer call() throws Exception {
    for (Path path : List.of(mapping, file)) {
      if (!Files.isRegularFile(path)) {
        throw new SettingsFault(List.of(path + " is not there or no plain file; a file is expected"));
      }
    }
    return switch (MappingTrial.run(mapping, file, rows, Contracts.read(Project.here().contracts()), System.out)) {
      case GOOD -> ExitCode.DONE.code();
      case FAULTS -> ExitCode.SETTINGS.code();
      case UNREADABLE -> ExitCode.SOURCE.code();
    };
  }
}
