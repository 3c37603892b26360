package org.doorstep.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.home.Project;
import org.doorstep.nightly.PublicEdition;
import org.doorstep.publish.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the folder that a county hands out. */
@Command(name = "public", mixinStandardHelpOptions = true,
    description = "Publish an edition for the public: small counts of persons and matters hidden, the others rounded.")
final class PublicCommand implements Callable<Integer> {

  @Mixin
  private HomeOption home;

  @Option(names = "--edition", paramLabel = "ID", description = "The edition; the current one when none is named.")
  private String edition;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the public edition goes.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    Manifest manifest = new PublicEdition(home.home(), Project.here(), home.edition(edition))
        .publish(out.toAbsolutePath().normalize());
    System.out.printf("Published %s (%,d observations) in %s.%n", manifest.edition(),
        manifest.datasets().get("observations").rows(), out);
    return ExitCode.DONE.code();
  }
}
