package org.doorstep.page;

import java.util.List;
import org.doorstep.edition.ChartPoint;
import org.doorstep.edition.Finding;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The control chart of one measure, headed by its signal or by the lack of one. */
record ControlPicture(Board board, Words words) {
  Picture of(MeasureLine line) {
    Sentence said = new Sentence(heading(line), line.finding().map(Finding::fact).stream().toList());
    String alternative = words.text("chart.alt", "heading", said.text(),
        "value", line.figure().map(row -> words.figures().value(line.measure(), row))
        .orElse(words.text("dash")),
        "range", line.finding().map(found -> words.figures().range(line.measure(), found.lowerLimit(),
        found.upperLimit())).orElse(words.text("dash")));
    return new Picture(said, words.text(board.key(note(line))), alternative,
        new SeriesDrawing(board, words).chart(line));
  }

  private static String note(MeasureLine line) {
    return line.isOfChange() ? "chart.note.change" : line.hasLimits() ? "chart.note" : "chart.note.bare";
  }

  private String heading(MeasureLine line) {
    String unit = words.texts().find("chart.unit." + line.measure().unit()).orElse("");
    String name = words.language().of(line.measure().shortName()) + unit;
    if (line.isSignal()) {
      return words.text("chart.signal", "measure", name, "period",
          words.periods().brief(line.figure().orElseThrow().key().period()),
          "seen", words.verdicts().seen(line.finding().orElseThrow()));
    }
    boolean usual = line.hasVerdict("within-usual") && !line.isOfChange()
        && line.series().stream().allMatch(point -> point.signal().isEmpty()
        || point.signal().equals("none"));
    if (usual) {
      return quiet(name, line.series().stream().filter(point -> point.value().isPresent()).toList());
    }
    if (Standing.isUnjudged(line) && line.figure().filter(Observation::isPlain).isPresent()) {
      return words.text("chart.plain", "measure", words.language().of(line.measure().shortName()), "period",
          words.periods().brief(line.figure().orElseThrow().key().period()), "value",
          words.figures().told(line.measure(), line.figure().orElseThrow()));
    }
    return words.text("chart.other", "measure", name, "verdict",
        line.finding().map(line.hasVerdict("within-usual") ? words.verdicts()::cell : words.verdicts()::full)
            .orElse(words.text("verdict.none")));
  }

  /** Counts what is drawn: a weekly also draws months, of measures that have no weeks. */
  private String quiet(String name, List<ChartPoint> drawn) {
    boolean weeks = !drawn.isEmpty() && IssuePeriod.findWeek(drawn.get(0).period()).isPresent();
    return words.text(weeks ? "chart.usual.week" : "chart.usual", "measure", name, "n", drawn.size());
  }
}
