package org.doorstep.briefing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.edition.Edition;
import org.doorstep.edition.Area;
import org.doorstep.layout.Rendered;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.page.Boards;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doorstep brief}: one PDF for each language asked for, from one published edition. */
@Command(name = "brief", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Renders briefings from a published edition: for each language a PDF, and"
        + " its figures as XLSX.",
    footer = {"", "Exit codes: 0 done; 1 a page would lose text, or a file cannot be written; 2 the order"
        + " names something that is not there; 3 the edition is missing or not whole."})
final class BriefCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Option(names = "--home", required = true, paramLabel = "DIR",
      description = "The home that holds published/.")
  private Path home;

  @Option(names = "--kind", defaultValue = "monthly", paramLabel = "KIND",
      description = "The kind of briefing: weekly (the county, 4 pages), monthly (the county, 8 pages) or"
          + " township (2 pages for each township). Default: ${DEFAULT-VALUE}.")
  private String kind;

  @Option(names = "--period", required = true, paramLabel = "PERIOD",
      description = "The month, such as 2026-05; with --kind weekly the week, such as 2026-W22.")
  private String period;

  @Option(names = "--lang", defaultValue = "zh-CN,en", split = ",", paramLabel = "LANG",
      description = "Languages, with commas between: zh-CN, en. Default: ${DEFAULT-VALUE}.")
  private List<String> languages;

  @Option(names = "--area", paramLabel = "CODE",
      description = "With --kind township: one township's code; all townships without.")
  private String area;

  @Option(names = "--edition", paramLabel = "ID",
      description = "The edition to read; without, the one that published/current names.")
  private String edition;

  @Option(names = "--out", paramLabel = "DIR",
      description = "The folder for the files; made if it is not there. Default: briefings/ in the home.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try (Edition opened = edition == null ? Edition.current(home) : Edition.open(home, edition)) {
      Order order = Order.checked(opened, new Order.Asked(kind, period, languages, area));
      Path folder = out == null ? home.resolve("briefings") : out;
      Files.createDirectories(folder);
      Briefing briefing = new Briefing(new Renderer());
      Boards boards = new Boards(opened, order.period(), order.areas());
      for (Area area : order.areas()) {
        Board board = boards.of(area);
        for (Language language : order.languages()) {
          Path stem = folder.resolve(order.fileName(area, language));
          Rendered rendered = briefing.render(board, language);
          write(stem.resolveSibling(stem.getFileName() + ".pdf"), rendered.bytes());
          write(stem.resolveSibling(stem.getFileName() + ".xlsx"),
              new FigureBook(board, new Words(language)).bytes());
          rendered.notices().forEach(notice -> spec.commandLine().getErr().println("Notice: " + notice));
        }
      }
    }
    return 0;
  }

  /** A reader never meets half a file. */
  private void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    spec.commandLine().getOut().println(file);
  }
}
