package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import org.doorstep.layout.Renderer;
import org.doorstep.wording.Language;
import org.doorstep.wording.Sentence;

/** Fills a page's template, tries a shorter telling where the fuller one runs over, and spreads what is left. */
public final class Composition {
  private final Renderer renderer;
  private final Language language;
  private final List<Sentence> sentences = new ArrayList<>();

  public Composition(Renderer renderer, Language language) {
    this.renderer = renderer;
    this.language = language;
  }

  /** The fullest telling that fits one page; the shortest one, on as many pages as it takes, where none does. */
  public JasperPrint fitted(Function<Detail, PageContent> telling) {
    for (Detail detail : Detail.LEVELS) {
      PageContent content = telling.apply(detail);
      JasperPrint print = fill(content);
      boolean last = detail.equals(Detail.LEVELS.get(Detail.LEVELS.size() - 1));
      if (print.getPages().size() == 1 || last) {
        return finished(print, content);
      }
    }
    throw new IllegalStateException("no telling of the page");
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
