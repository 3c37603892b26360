package org.doorstep.briefing;

import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.layout.DocumentFacts;
import org.doorstep.layout.Rendered;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.page.Composition;
import org.doorstep.page.FrontPage;
import org.doorstep.page.GlancePage;
import org.doorstep.page.IssueWords;
import org.doorstep.wording.Language;
import org.doorstep.wording.Words;

/** The monthly briefing of a county or of one township: the front page, then the five shifts at a glance. */
public final class MonthlyBriefing {
  private final Renderer renderer;

  public MonthlyBriefing(Renderer renderer) {
    this.renderer = renderer;
  }

  public Rendered render(Board board, Language language) {
    Words words = new Words(language);
    Composition composition = new Composition(renderer, language);
    List<JasperPrint> pages = List.of(
        composition.front(new FrontPage(board, words)),
        composition.glance(new GlancePage(board, words)));
    IssueWords issue = new IssueWords(board, words);
    return renderer.pdf(pages, new DocumentFacts(issue.documentTitle(), language.locale(),
        words.text("document.subject"), issue.author(), board.manifest().businessDate(),
        new FigureFiles(board, words).attachments()));
  }
}
