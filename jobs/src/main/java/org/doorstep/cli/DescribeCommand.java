package org.doorstep.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.adhoc.Dictionary;
import org.doorstep.home.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the data dictionary and the measure cards. */
@Command(name = "describe", mixinStandardHelpOptions = true,
    description = "Print the data dictionary and the measure cards; without a name, the list of what can be described.")
final class DescribeCommand implements Callable<Integer> {

  @Option(names = "--home", paramLabel = "DIR",
      description = "The county's folder; every county has the same dictionary.")
  private Path home;

  @Option(names = "--out", paramLabel = "DIR",
      description = "Write all pages into this folder, such as data/dictionary.")
  private Path out;

  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "A table, a dataset or a measure, such as petition, observations or X06.")
  private String name;

  @Override
  public Integer call() throws Exception {
    Dictionary dictionary = Dictionary.read(Project.here());
    if (out != null) {
      dictionary.write(out).forEach(System.out::println);
      return ExitCode.DONE.code();
    }
    String page = name == null ? dictionary.contents() : dictionary.page(name).orElse(null);
    if (page == null) {
      System.err.println("Nothing is called '" + name + "'. What can be described:\n" + dictionary.contents());
      return ExitCode.SETTINGS.code();
    }
    System.out.print(page);
    return ExitCode.DONE.code();
  }
}
