package org.doorstep.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;

/**
 * Lets a filled page stand full: what height is left goes to elements marked "grow" (charts) up to a bound,
 * then in equal parts above elements marked "gap" up to a bound; what is marked "pin" (the foot) goes to the
 * bottom.
 */
final class Spread {
  private static final String PREFIX = "net.sf.jasperreports.export.doorstep.";
  private static final int FOOTER = 22;
  private static final int GROW_AT_MOST = 140;
  private static final int GAP_AT_MOST = 18;

  private final List<JRPrintElement> body;
  private final int bottom;

  private Spread(JasperPrint print, JRPrintPage page) {
    body = page.getElements().stream().filter(Spread::isBody)
        .sorted(Comparator.comparingInt(JRPrintElement::getY)).toList();
    bottom = print.getPageHeight() - print.getBottomMargin() - FOOTER;
  }

  static void over(JasperPrint print) {
    print.getPages().forEach(page -> new Spread(print, page).run());
  }

  private void run() {
    grow();
    gaps();
    pin();
  }

  private int left() {
    return bottom - body.stream().mapToInt(element -> element.getY() + element.getHeight()).max()
        .orElse(bottom);
  }

  /** Rows of charts grow in equal parts. */
  private void grow() {
    List<List<JRPrintElement>> rows = rows(marked("grow"));
    int each = rows.isEmpty() ? 0 : Math.min(GROW_AT_MOST, left() / rows.size());
    if (each <= 0) {
      return;
    }
    List<Integer> ends = rows.stream().map(Spread::end).toList();
    for (JRPrintElement element : body) {
      element.setY(element.getY() + each * (int) ends.stream().filter(end -> end <= element.getY()).count());
    }
    rows.forEach(row -> row.forEach(element -> element.setHeight(element.getHeight() + each)));
  }

  /** Elements that stand side by side, from the top. */
  private static List<List<JRPrintElement>> rows(List<JRPrintElement> elements) {
    List<List<JRPrintElement>> rows = new ArrayList<>();
    for (JRPrintElement element : elements) {
      if (rows.isEmpty() || element.getY() >= end(rows.get(rows.size() - 1))) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(element);
    }
    return rows;
  }

  private static int end(List<JRPrintElement> row) {
    return row.stream().mapToInt(element -> element.getY() + element.getHeight()).max().orElseThrow();
  }

  private void gaps() {
    List<JRPrintElement> gaps = marked("gap");
    if (gaps.isEmpty()) {
      return;
    }
    int each = Math.min(GAP_AT_MOST, left() / gaps.size());
    List<Integer> starts = gaps.stream().map(JRPrintElement::getY).toList();
    for (JRPrintElement element : body) {
      long above = starts.stream().filter(start -> start <= element.getY() + TOLERANCE).count();
      element.setY(element.getY() + (int) above * each);
    }
  }

  /** A line or an ordinal may stand a little above the element that carries the mark. */
  private static final int TOLERANCE = 2;

  private void pin() {
    int more = left();
    int from = marked("pin").stream().mapToInt(JRPrintElement::getY).min().orElse(Integer.MAX_VALUE);
    body.stream().filter(element -> element.getY() >= from)
        .forEach(element -> element.setY(element.getY() + more));
  }

  private List<JRPrintElement> marked(String mark) {
    return body.stream().filter(element -> element.hasProperties()
        && element.getPropertiesMap().getProperty(PREFIX + mark) != null).toList();
  }

  private static boolean isBody(JRPrintElement element) {
    return element.getOrigin().getBandType() == BandTypeEnum.DETAIL;
  }
}
