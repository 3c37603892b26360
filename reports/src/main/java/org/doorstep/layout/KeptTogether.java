package org.doorstep.layout;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextLineWrapper;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;

/** Breaks lines as JasperReports does, but never within a piece that is {@link Kept} together. */
public final class KeptTogether extends AbstractTextMeasurerFactory {

  @Override
  public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText element) {
    return new Measurer(context, element);
  }

  private static final class Measurer extends TextMeasurer {
    Measurer(JasperReportsContext context, JRCommonText element) {
      super(context, element);
    }

    @Override
    protected boolean renderParagraph(TextLineWrapper lines, int start, String text) {
      return super.renderParagraph(text == null ? lines : new KeptLines(lines, start, text), start, text);
    }
  }
}
