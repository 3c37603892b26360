package org.doorstep.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doorstep.chart.FunnelChart;
import org.doorstep.chart.FunnelLimit;
import org.doorstep.chart.FunnelPoint;
import org.doorstep.chart.FunnelWords;
import org.doorstep.edition.Area;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The control chart of the strongest signal beside the township funnel, each under the one thing it says. */
final class ChartPair {
  private static final int NAMES_AT_MOST = 2;

  private final Board board;
  private final Words words;

  ChartPair(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  Block block(Draft draft) {
    Block block = Block.of("charts");
    control(draft, block);
    funnel(draft, block);
    return block;
  }

  /**
   * The signal of the greatest importance; without one the funnel's own measure, else any that has points.
   */
  private Optional<MeasureLine> findStrongest() {
    List<MeasureLine> drawable = board.lines().stream().filter(GlanceTable::hasSeries).toList();
    return drawable.stream().filter(MeasureLine::isSignal)
        .max(Comparator.comparingDouble(GlanceTable::importance))
        .or(() -> drawable.stream().filter(line -> line.measure().id().equals(Board.FUNNEL_MEASURE))
        .findFirst())
        .or(() -> drawable.stream().findFirst());
  }

  private void control(Draft draft, Block block) {
    Optional<MeasureLine> strongest = findStrongest();
    if (strongest.isEmpty()) {
      block.with("label1", words.text("chart.empty")).with("alt1", words.text("chart.empty"));
      return;
    }
    MeasureLine line = strongest.get();
    String heading = draft.say(new Sentence(heading(line),
        line.finding().map(Finding::fact).stream().toList()));
    block.with("label1", heading).with("text1", words.text("chart.note"))
        .with("chart1", new SeriesDrawing(board, words).chart(line))
        .with("alt1", words.text("chart.alt", "heading", heading,
            "value", line.figure().map(row -> words.figures().value(line.measure(), row))
            .orElse(words.text("dash")),
            "range", line.finding().map(found -> words.figures().range(line.measure(), found.lowerLimit(),
                found.upperLimit())).orElse(words.text("dash"))));
  }

  private String heading(MeasureLine line) {
    String name = words.language().of(line.measure().shortName());
    if (line.isSignal()) {
      return words.text("chart.signal", "measure", name, "period",
          words.periods().brief(line.figure().orElseThrow().key().period()),
          "seen", words.verdicts().seen(line.finding().orElseThrow()));
    }
    boolean usual = line.hasVerdict("within-usual")
        && line.series().stream().allMatch(point -> point.signal().isEmpty()
        || point.signal().equals("none"));
    if (usual) {
      return words.text("chart.usual", "measure", name);
    }
    return words.text("chart.other", "measure", name, "verdict",
        line.finding().map(words.verdicts()::full).orElse(words.text("verdict.none")));
  }

  private void funnel(Draft draft, Block block) {
    Optional<Measure> measure = board.catalog().findMeasure(Board.FUNNEL_MEASURE);
    List<org.doorstep.edition.FunnelPoint> outside = board.funnel().outside();
    String heading = measure.map(card -> draft.say(new Sentence(funnelHeading(card, outside), facts(card))))
        .orElse(words.text("funnel.empty"));
    long drawn = board.funnel().drawn().size();
    long small = board.funnel().points().size() - drawn;
    block.with("label2", heading)
        .with("text2", words.text(small > 0 ? "funnel.note.few" : "funnel.note", "n", small))
        .with("alt2", words.text("funnel.alt", "heading", heading, "n", drawn, "outside", outside.size()));
    measure.ifPresent(card -> block.with("chart2", drawing(card)));
  }

  private List<String> facts(Measure measure) {
    return board.funnels().stream().filter(finding -> finding.measureId().equals(measure.id()))
        .filter(finding -> board.isCounty() || finding.areaCode().equals(board.area().code()))
        .map(Finding::fact).toList();
  }

  private String funnelHeading(Measure measure, List<org.doorstep.edition.FunnelPoint> outside) {
    String name = words.language().of(measure.shortName());
    if (board.funnel().drawn().isEmpty()) {
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
      return words.text("funnel.heading.none", "measure", name);
    }
    boolean below = outside.stream().anyMatch(point -> point.flag().equals("below"));
    boolean above = outside.stream().anyMatch(point -> point.flag().equals("above"));
    return below && above
        ? words.text("funnel.heading.both", "measure", name, "n", outside.size())
        : words.text(below ? "funnel.heading.below" : "funnel.heading.above", "measure", name, "names",
            names(outside));
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
    List<FunnelPoint> points = board.funnel().drawn().stream()
        .map(point -> new FunnelPoint(isNamed(point.areaCode()) ? name(point.areaCode()) : "",
            point.denominator().getAsDouble(), point.value().getAsDouble(), flag(point))).toList();
    List<FunnelLimit> limits = board.funnel().limits().stream()
        .map(limit -> new FunnelLimit(limit.denominator(),
        limit.center(), new FunnelLimit.Band(limit.lower95(), limit.upper95()),
        new FunnelLimit.Band(limit.lower998(), limit.upper998()))).toList();
    return new FunnelChart(points, limits, new SeriesDrawing(board, words).axis(measure),
        new FunnelWords(words.text("funnel.whole"), words.text("funnel.inner"), words.text("funnel.outer"),
            words.text("funnel.axis"), words.text("funnel.empty")));
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
