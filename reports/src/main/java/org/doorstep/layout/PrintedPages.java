package org.doorstep.layout;

import java.util.function.BiConsumer;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementListContainer;
import net.sf.jasperreports.engine.JasperPrint;

/** Walks every element of filled pages, those inside frames included. */
final class PrintedPages {

  private PrintedPages() {}

  /** Calls with the page number (from 1) and the element. */
  static void each(JasperPrint print, BiConsumer<Integer, JRPrintElement> visit) {
    for (int page = 0; page < print.getPages().size(); page++) {
      walk(page + 1, print.getPages().get(page), visit);
    }
  }

  private static void walk(
      int page, JRPrintElementListContainer container, BiConsumer<Integer, JRPrintElement> visit) {
    for (JRPrintElement element : container.getElements()) {
      visit.accept(page, element);
      if (element instanceof JRPrintElementListContainer inner) {
        walk(page, inner, visit);
      }
    }
  }
}
