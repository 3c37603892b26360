package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.layout.RenderFault;
import org.doorstep.layout.Renderer;
import org.doorstep.wording.Language;
import org.doorstep.wording.Sentence;

/**
 * Fills a page's template, tries a shorter telling where the fuller one runs over, and spreads what is left.
 */
public final class Composition {
  private final Renderer renderer;
  private final Language language;
  private final List<Sentence> sentences = new ArrayList<>();

  public Composition(Renderer renderer, Language language) {
    this.renderer = renderer;
    this.language = language;
  }

  public JasperPrint front(FrontPage page) {
    return fitted(page.levels(), page::content);
  }

  public JasperPrint glance(GlancePage page) {
    return fitted(Detail.NOTES, page::content);
  }

  /** The fullest telling that fits one page. */
  private JasperPrint fitted(List<Detail> levels, Function<Detail, PageContent> telling) {
    for (Detail detail : levels) {
      PageContent content = telling.apply(detail);
      JasperPrint print = fill(content);
      if (print.getPages().size() == 1) {
        return finished(print, content);
      }
    }
    throw new RenderFault(List.of("even the shortest telling of " + telling.apply(levels.get(0)).template()
        + " does not fit one page: a text of the edition is far too long"));
  }

  /** Every sentence of the pages so far, with the facts that it used. */
  public List<Sentence> sentences() {
    return List.copyOf(sentences);
  }

  private JasperPrint fill(PageContent content) {
    return renderer.fill(content.template(), language.locale(), content.parameters(), content.rows());
  }

  private JasperPrint finished(JasperPrint print, PageContent content) {
    sentences.addAll(content.sentences());
    Spread.over(print);
    return print;
  }
}
