package org.doorstep.cli;

import java.util.concurrent.Callable;
import org.doorstep.adhoc.Query;
import org.doorstep.home.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question in SQL from one edition. */
@Command(name = "query", mixinStandardHelpOptions = true,
    description = {
        "Ask one edition in Spark SQL: its datasets (observations, findings, ...) and the records as they were pinned.",
        "The answer is CSV on standard output; messages go to standard error."})
final class QueryCommand implements Callable<Integer> {

  @Mixin
  private HomeOption home;

  @Option(names = "--edition", paramLabel = "ID", description = "The edition to ask; the current one by default.")
  private String edition;

  @Parameters(paramLabel = "SQL",
      description = "For example: \"select * from observations where measure_id = 'X06' limit 5\"")
  private String sql;

  @Override
  public Integer call() throws Exception {
    Query query = Query.over(home.home(), Project.here(), home.edition(edition));
    return (query.print(sql, System.out, System.err) ? ExitCode.DONE : ExitCode.SETTINGS).code();
  }
}
