package org.doorstep.layout;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The three faces of the house, loaded from the class path: nothing is ever drawn with a font of the
 * machine.
 */
public final class Faces {

  public static final String SANS = "Noto Sans SC";
  public static final String SERIF = "Noto Serif SC";

  private static final List<Font> ALL = List.of(
      face(SANS, Font.PLAIN), face(SANS, Font.BOLD), face(SERIF, Font.BOLD));

  /** What was asked before: a briefing asks for the same few hundred characters again and again. */
  private static final Map<Integer, Boolean> KNOWN = new ConcurrentHashMap<>();

  private Faces() {}

  /** The text face at a size, in the context that a chart is drawn in. */
  public static Font sans(JasperReportsContext context, boolean bold, float size) {
    return of(context, SANS, bold ? Font.BOLD : Font.PLAIN, size);
  }

  /** True if every face has a glyph for the character. */
  static boolean have(int codePoint) {
    return KNOWN.computeIfAbsent(codePoint, asked -> ALL.stream().allMatch(face -> face.canDisplay(asked)));
  }

  private static Font face(String name, int style) {
    return of(DefaultJasperReportsContext.getInstance(), name, style, 10f);
  }

  private static Font of(JasperReportsContext context, String name, int style, float size) {
    return FontUtil.getInstance(context).getAwtFontFromBundles(name, style, size, Locale.ROOT, false);
  }
}
