package org.doorstep.page;

import java.util.List;
import org.doorstep.chart.FunnelChart;
import org.doorstep.chart.FunnelLimit;
import org.doorstep.chart.FunnelPoint;
import org.doorstep.chart.FunnelWords;
import org.doorstep.edition.Area;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The townships of one measure against what chance gives, headed by who stands outside. */
record FunnelPicture(Board board, Words words) {
  private static final int NAMES_AT_MOST = 2;
  private static final int FEWEST = 3;

  boolean canShow(Measure measure) {
    return funnel(measure).drawn().size() >= FEWEST;
  }

  Picture of(Measure measure) {
    List<org.doorstep.edition.FunnelPoint> outside = funnel(measure).outside();
    Sentence said = new Sentence(heading(measure, outside), facts(measure));
    long drawn = funnel(measure).drawn().size();
    long small = funnel(measure).points().size() - drawn;
    return new Picture(said, words.text(small > 0 ? "funnel.note.few" : "funnel.note", "n", small),
        words.text("funnel.alt", "heading", said.text(), "n", drawn, "outside", outside.size()),
        drawing(measure));
  }

  private Funnel funnel(Measure measure) {
    return board.drawn().funnel(measure.id());
  }

  private String axis(Measure measure) {
    return words.texts().find("funnel.axis." + measure.id()).orElseGet(() -> words.text("funnel.axis"));
  }

  private List<String> facts(Measure measure) {
    return board.funnels().stream().filter(finding -> finding.measureId().equals(measure.id()))
        .filter(finding -> board.isCounty() || finding.areaCode().equals(board.area().code()))
        .map(Finding::fact).toList();
  }

  private String heading(Measure measure, List<org.doorstep.edition.FunnelPoint> outside) {
    String name = words.language().of(measure.shortName());
    if (funnel(measure).drawn().isEmpty()) {
      return words.text("funnel.heading.empty", "measure", name);
    }
    if (!board.isCounty()) {
      return board.funnels().stream().filter(finding -> finding.measureId().equals(measure.id())
          && finding.areaCode().equals(board.area().code())).findFirst()
          .map(finding -> words.text("funnel.heading.own", "measure", name, "verdict",
              words.verdicts().full(finding)))
          .orElse(words.text("funnel.heading.empty", "measure", name));
    }
    if (outside.isEmpty()) {
      return words.text(isSpread(measure) ? "funnel.heading.spread" : "funnel.heading.none", "measure", name);
    }
    boolean below = outside.stream().anyMatch(point -> point.flag().equals("below"));
    boolean above = outside.stream().anyMatch(point -> point.flag().equals("above"));
    return below && above
        ? words.text("funnel.heading.both", "measure", name, "n", outside.size())
        : words.text(below ? "funnel.heading.below" : "funnel.heading.above", "measure", name, "names",
            names(outside));
  }

  /** Whether some lie beyond the bands and yet none stands apart: where all differ, the bands are too narrow. */
  private boolean isSpread(Measure measure) {
    return board.funnels().stream().filter(finding -> finding.measureId().equals(measure.id()))
        .filter(Finding::hasLimits).anyMatch(finding -> funnel(measure).drawn().stream()
            .filter(point -> point.areaCode().equals(finding.areaCode())).map(point -> point.value().getAsDouble())
            .anyMatch(value -> value < finding.lowerLimit().getAsDouble()
                || value > finding.upperLimit().getAsDouble()));
  }

  private String names(List<org.doorstep.edition.FunnelPoint> outside) {
    if (outside.size() > NAMES_AT_MOST) {
      return words.text("funnel.many", "n", outside.size());
    }
    return words.list(outside.stream().map(point -> name(point.areaCode())).toList());
  }

  private String name(String areaCode) {
    return board.catalog().findArea(areaCode).map(Area::name).map(words.language()::of).orElse(areaCode);
  }

  private FunnelChart drawing(Measure measure) {
    List<FunnelPoint> points = funnel(measure).drawn().stream()
        .map(point -> new FunnelPoint(isNamed(point.areaCode()) ? name(point.areaCode()) : "",
            point.denominator().getAsDouble(), point.value().getAsDouble(), flag(point))).toList();
    List<FunnelLimit> limits = funnel(measure).limits().stream()
        .map(limit -> new FunnelLimit(limit.denominator(),
        limit.center(), new FunnelLimit.Band(limit.lower95(), limit.upper95()),
        new FunnelLimit.Band(limit.lower998(), limit.upper998()))).toList();
    return new FunnelChart(points, limits, new SeriesDrawing(board, words).axis(measure),
        new FunnelWords(words.text("funnel.whole"), words.text("funnel.inner"), words.text("funnel.outer"),
            words.capital(axis(measure)), words.text("funnel.empty")));
  }

  /** A township's own pack names no other place. */
  private boolean isNamed(String areaCode) {
    return board.isCounty() || areaCode.equals(board.area().code());
  }

  private FunnelPoint.Flag flag(org.doorstep.edition.FunnelPoint point) {
    if (!isNamed(point.areaCode())) {
      return FunnelPoint.Flag.NONE;
    }
    return switch (point.flag()) {
      case "above" -> FunnelPoint.Flag.ABOVE;
      case "below" -> FunnelPoint.Flag.BELOW;
      default -> board.isCounty() ? FunnelPoint.Flag.NONE : FunnelPoint.Flag.OWN;
    };
  }
}
