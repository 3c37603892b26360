package org.doorstep.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.layout.DocumentFacts;
import org.doorstep.layout.Rendered;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.page.Composition;
import org.doorstep.page.DuePage;
import org.doorstep.page.FrontPage;
import org.doorstep.page.GlancePage;
import org.doorstep.page.IssueWords;
import org.doorstep.page.OverviewPage;
import org.doorstep.page.Page;
import org.doorstep.page.QualityPage;
import org.doorstep.page.ShiftPage;
import org.doorstep.page.WatchPage;
import org.doorstep.page.WeekTablePage;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;

/** The briefing of a county's month or week, or a township's pack, as one finished document. */
public final class Briefing {
  private final Renderer renderer;

  public Briefing(Renderer renderer) {
    this.renderer = renderer;
  }

  public Rendered render(Board board, Language language) {
    Words words = new Words(language);
    Composition composition = new Composition(renderer);
    List<Page> pages = pages(board, words);
    List<List<Page>> translations = Stream.of(Language.values()).filter(other -> other != language)
        .map(other -> pages(board, new Words(other))).toList();
    List<JasperPrint> prints = IntStream.range(0, pages.size()).mapToObj(i -> composition.page(pages.get(i),
        translations.stream().map(other -> other.get(i)).toList())).toList();
    IssueWords issue = new IssueWords(board, words);
    return renderer.pdf(prints, new DocumentFacts(issue.documentTitle(), language.locale(),
        issue.subject(), issue.author(), board.manifest().businessDate(),
        new FigureFiles(board, words).attachments()));
  }

  /** The county's week on four pages, its month on eight, fewer where a shift has no figure; a pack on two. */
  private static List<Page> pages(Board board, Words words) {
    if (board.issue().isWeek()) {
      return List.of(new FrontPage(board, words), new WeekTablePage(board, words), new DuePage(board, words),
          new WatchPage(board, words));
    }
    if (!board.isCounty()) {
      return List.of(new FrontPage(board, words), new GlancePage(board, words));
    }
    List<Page> pages = new ArrayList<>(List.of(new FrontPage(board, words), new OverviewPage(board, words)));
    board.shownShifts().forEach(shift -> pages.add(new ShiftPage(board, words, shift, pages.size() + 1)));
    pages.add(new QualityPage(board, words, pages.size() + 1));
    return pages;
  }
}
