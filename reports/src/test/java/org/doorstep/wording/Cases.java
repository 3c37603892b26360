package org.doorstep.wording;

import java.util.OptionalDouble;
import org.doorstep.edition.Bilingual;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;

/** Short ways to write measures, findings and comparisons in test tables. */
final class Cases {
  static final FigureKey KEY = new FigureKey("X06", "value", "990121", "month", "2026-05", "", "");

  private Cases() {}

  static Measure measure(String unit) {
    Bilingual name = new Bilingual("按期办结率", "Closed on time");
    return new Measure("X06", 4, 2, name, name, name, "D", unit, "matters", "up", true,
        OptionalDouble.of(0.95), "proportion", "");
  }

  static Finding finding(String verdict, String signal, String direction) {
    return new Finding("F-1", "X06", "value", "990121", "2026-05", "laney-p", 24, OptionalDouble.of(0.93),
        OptionalDouble.of(0.9005), OptionalDouble.of(0.96), signal, direction, verdict, "", 0.5);
  }

  static Finding quiet(String method, String verdict, String reason) {
    return new Finding("F-1", "X08", "value", "990121", "2026-05", method, 24, OptionalDouble.of(531),
        OptionalDouble.of(503), OptionalDouble.of(559), "none", "none", verdict, reason, 0);
  }

  /**
   * A comparison whose interval reaches {@code margin} to both sides of the change; none where it is
   * negative.
   */
  static Comparison comparison(String verdict, String changeKind, double change, double margin) {
    return new Comparison(KEY, "year-on-year", "2025-05", OptionalDouble.empty(), OptionalDouble.empty(),
        Double.isNaN(change) ? OptionalDouble.empty() : OptionalDouble.of(change), changeKind,
        margin < 0 ? OptionalDouble.empty() : OptionalDouble.of(change - margin),
        margin < 0 ? OptionalDouble.empty() : OptionalDouble.of(change + margin), verdict);
  }

  static Observation observation(double x, double y, String mark, String shown) {
    boolean hidden = !mark.isEmpty() && !mark.equals("small-base");
    return new Observation(KEY, hidden ? OptionalDouble.empty() : OptionalDouble.of(x),
        hidden ? OptionalDouble.empty() : OptionalDouble.of(y), hidden ? 0 : (long) y,
        mark.isEmpty() && y > 0 ? OptionalDouble.of(x / y) : OptionalDouble.empty(), OptionalDouble.empty(),
        OptionalDouble.empty(), "final", mark, shown);
  }
}
