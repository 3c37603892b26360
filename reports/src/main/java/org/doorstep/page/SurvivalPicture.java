package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.chart.SurvivalChart;
import org.doorstep.chart.SurvivalCurve;
import org.doorstep.chart.SurvivalStep;
import org.doorstep.chart.SurvivalWords;
import org.doorstep.chart.ValueAxis;
import org.doorstep.edition.Observation;
import org.doorstep.edition.SurvivalRow;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** What share of a month's matters is still open by day, beside the same month a year before. */
record SurvivalPicture(Board board, Words words) {
  private static final double TAIL = 0.1;
  private static final double NEAR = 0.02;
  private static final double MARGIN = 1.5;

  boolean canShow(MeasureLine line) {
    return board.drawn().survival(line.measure().id()).size() > 1;
  }

  Picture of(MeasureLine line) {
    String id = line.measure().id();
    List<SurvivalCurve> curves = new ArrayList<>();
    curves.add(curve(board.month().toString(), board.drawn().survival(id)));
    List<SurvivalRow> before = board.drawn().survivalBefore().getOrDefault(id, List.of());
    if (before.size() > 1) {
      curves.add(curve(board.month().minusYears(1).toString(), before));
    }
    ValueAxis axis = ValueAxis.proportion(Numbers::percent, share -> Numbers.decimal(share * 100, 0) + "%");
    Sentence heading = heading(line);
    return new Picture(heading, words.text("survival.note"),
        words.text("survival.alt", "heading", heading.text(), "n", curves.size()),
        new SurvivalChart(curves, horizon(curves), axis,
            new SurvivalWords(words.text("survival.axis." + line.measure().unit()), words.text("survival.at-risk"),
                words.text("chart.empty"))));
  }

  /** Until one in ten is still open, or the curve has come near to where it ends, and a little more. */
  private static double horizon(List<SurvivalCurve> curves) {
    return curves.stream().mapToDouble(curve -> {
      double end = curve.steps().get(curve.steps().size() - 1).survival();
      double rest = Math.max(TAIL, end + NEAR);
      return curve.steps().stream().filter(step -> step.survival() <= rest).findFirst().orElseThrow().day() * MARGIN;
    }).max().orElse(1);
  }

  private Sentence heading(MeasureLine line) {
    String name = words.language().of(line.measure().shortName());
    List<String> facts = Stream.concat(line.figure().stream(), line.second().stream())
        .map(Observation::fact).toList();
    if (!line.figure().map(Observation::isPlain).orElse(false)) {
      return new Sentence(words.text("survival.heading.open", "measure", name), facts);
    }
    return new Sentence(words.text("survival.heading", "measure", name, "median",
        words.figures().value(line.measure(), line.figure().orElseThrow())), facts);
  }

  private SurvivalCurve curve(String period, List<SurvivalRow> rows) {
    List<SurvivalStep> steps = rows.stream().map(row -> new SurvivalStep(row.day(), row.atRisk(),
        row.censored(), row.survival(), row.low().orElse(row.survival()), row.high().orElse(row.survival())))
        .toList();
    double median = rows.stream().filter(row -> row.survival() <= 0.5).mapToDouble(SurvivalRow::day)
        .findFirst().orElse(Double.NaN);
    return new SurvivalCurve(words.periods().period(period), steps, median,
        Double.isNaN(median) ? "" : Numbers.natural(median));
  }
}
