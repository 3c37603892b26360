package org.doorstep.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.SettingsFault;
import org.doorstep.home.Project;
import org.doorstep.source.ColumnWords;
import org.doorstep.source.MappingProposal;
import org.doorstep.source.Unreadable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts a mapping for an export of an unknown system. */
@Command(name = "propose-mapping", mixinStandardHelpOptions = true,
    description = "Read a sample of an unknown export and write a commented draft of its mapping.")
final class ProposeMappingCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The export: CSV, JSON Lines, XLSX or Parquet, also with .gz.")
  private Path file;

  @Option(names = "--record", required = true, paramLabel = "TABLE",
      description = "The record table its rows become, such as petition.")
  private String record;

  @Option(names = "--out", paramLabel = "FILE",
      description = "Where to write the draft, such as HOME/sources/petitions.yaml; "
      + "it must not be there yet. Without it the draft goes to standard output.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file)) {
      throw new SettingsFault(List.of(file + " is not there or no plain file; an export is expected"));
    }
    if (out != null && (Files.exists(out) || !out.getFileName().toString().endsWith(".yaml"))) {
      throw new SettingsFault(List.of("--out " + out + " must end in .yaml and not be there yet"));
    }
    try {
      write(MappingProposal.of(file, contract(), ColumnWords.read(Project.here().words()), name()));
    } catch (Unreadable e) {
      System.err.println(file.getFileName() + ": " + e.getMessage());
      return ExitCode.SOURCE.code();
    }
    return ExitCode.DONE.code();
  }

  private Contract contract() {
    List<Contract> records = Contracts.read(Project.here().contracts()).records();
    return records.stream().filter(each -> each.name().equals(record)).findFirst()
        .orElseThrow(() -> new SettingsFault(List.of("--record '" + record + "' is no record table; expected one of "
            + records.stream().map(Contract::name).sorted().toList())));
  }

  private String name() {
    return (out == null ? Path.of(record + "-export.yaml") : out).getFileName().toString().replaceAll("\\.yaml$", "");
  }

  private void write(String draft) throws IOException {
    if (out == null) {
      System.out.print(draft);
      return;
    }
    Files.writeString(out, draft);
    System.err.println("The draft is in " + out + ". See how it reads the rows: scripts/doorstep check-mapping " + out
        + " "
        + file);
  }
}
