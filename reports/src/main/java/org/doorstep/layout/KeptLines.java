package org.doorstep.layout;

import net.sf.jasperreports.engine.fill.TextLine;
import net.sf.jasperreports.engine.fill.TextLineWrapper;
import net.sf.jasperreports.engine.fill.TextMeasureContext;
import net.sf.jasperreports.engine.util.JRStyledText;

/** The lines of one paragraph: one that would end within a {@link Kept} piece ends before it. */
record KeptLines(TextLineWrapper lines, int start, String text) implements TextLineWrapper {

  /** Lines are measured in sixty-fourths of a point, so that the printed ones are wider by up to a thousandth. */
  private static final float SAFE = 0.998f;

  @Override
  public TextLine nextLine(float full, int endLimit, boolean requireWord) {
    float width = full * SAFE;
    int from = lines.paragraphPosition();
    TextLineWrapper trial = lines.lastLineWrapper(text.substring(from, endLimit), start + from, endLimit - from, false);
    TextLine line = trial.nextLine(width, trial.paragraphEnd(), requireWord);
    int before = line == null ? -1 : Kept.start(text, from + line.getCharacterCount());
    return lines.nextLine(width, before > from ? before : endLimit, requireWord);
  }

  @Override
  public void init(TextMeasureContext context) {
    lines.init(context);
  }

  @Override
  public boolean start(JRStyledText styled) {
    return lines.start(styled);
  }

  @Override
  public void startParagraph(int from, int to, boolean truncateAtChar) {
    lines.startParagraph(from, to, truncateAtChar);
  }

  @Override
  public void startEmptyParagraph(int from) {
    lines.startEmptyParagraph(from);
  }

  @Override
  public int paragraphPosition() {
    return lines.paragraphPosition();
  }

  @Override
  public int paragraphEnd() {
    return lines.paragraphEnd();
  }

  @Override
  public TextLine baseTextLine(int index) {
    return lines.baseTextLine(index);
  }

  @Override
  public float maxFontsize(int from, int to) {
    return lines.maxFontsize(from, to);
  }

  @Override
  public String getLineText(int from, int to) {
    return lines.getLineText(from, to);
  }

  @Override
  public char charAt(int index) {
    return lines.charAt(index);
  }

  @Override
  public TextLineWrapper lastLineWrapper(String line, int from, int length, boolean truncateAtChar) {
    return lines.lastLineWrapper(line, from, length, truncateAtChar);
  }
}
