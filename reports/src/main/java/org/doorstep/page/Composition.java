package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.layout.RenderFault;
import org.doorstep.layout.Renderer;
import org.doorstep.wording.Sentence;

/**
 * Fills a page's template, tries a shorter telling where the fuller one runs over in any language, and spreads what is
 * left: a page tells the same whoever reads it.
 */
public final class Composition {
  private final Renderer renderer;
  private final List<Sentence> sentences = new ArrayList<>();

  public Composition(Renderer renderer) {
    this.renderer = renderer;
  }

  /** The page in its fullest telling that fits in its own language and in all of its translations. */
  public JasperPrint page(Page page, List<Page> translations) {
    List<Detail> levels = page.levels();
    int from = page.shrinksSteadily() ? firstThatFits(page, levels) : 0;
    for (Detail detail : levels.subList(from, levels.size())) {
      PageContent content = page.content(detail);
      JasperPrint print = fill(page, content);
      if (isOnePage(print) && translations.stream().allMatch(translation -> fits(translation, detail))) {
        sentences.addAll(content.sentences());
        Spread.over(print);
        return print;
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
      if (fits(page, levels.get(middle))) {
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

  private boolean fits(Page page, Detail detail) {
    return isOnePage(fill(page, page.content(detail)));
  }

  private static boolean isOnePage(JasperPrint print) {
    return print.getPages().size() == 1;
  }

  private JasperPrint fill(Page page, PageContent content) {
    return renderer.fill(content.template(), page.words().language().locale(), content.parameters(), content.rows());
  }
}
