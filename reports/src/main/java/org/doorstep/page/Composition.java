package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
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

  /** The page in its fullest telling that fits. */
  public JasperPrint page(Page page) {
    List<Detail> levels = page.levels();
    int from = page.shrinksSteadily() ? firstThatFits(page, levels) : 0;
    for (Detail detail : levels.subList(from, levels.size())) {
      PageContent content = page.content(detail);
      JasperPrint print = fill(content);
      if (print.getPages().size() == 1) {
        return finished(print, content);
      }
    }
    throw new RenderFault(List.of("even the shortest telling of " + page.getClass().getSimpleName()
        + " does not fit one page: a text of the edition is far too long"));
  }

  /** By halves; the last level where none before it fits. */
  private int firstThatFits(Page page, List<Detail> levels) {
    int low = 0;
    int high = levels.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (fill(page.content(levels.get(middle))).getPages().size() == 1) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
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
