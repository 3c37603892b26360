package org.doorstep.page;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorstep.edition.Comparison;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The table of measures by shift: value, base, change, series and verdict, one row each. */
final class GlanceTable {
  private final Board board;
  private final Words words;
  private final SeriesDrawing drawing;

  GlanceTable(Board board, Words words) {
    this.board = board;
    this.words = words;
    this.drawing = new SeriesDrawing(board, words);
  }

  /** The measures under a heading for each shift. */
  void headlines(Draft draft) {
    head(draft);
    TreeMap<Integer, List<MeasureLine>> shifts = board.lines().stream()
        .collect(Collectors.groupingBy(line -> line.measure().shift(), TreeMap::new, Collectors.toList()));
    shifts.forEach((shift, lines) -> {
      draft.add(Block.of("shift").with("text", words.text("shift.title." + shift))
          .with("note", Standing.of(lines.stream().filter(board.judged()::contains).toList()).words(words)));
      rows(draft, lines, shift.equals(shifts.lastKey()));
    });
  }

  /** The given measures as one table. */
  void measures(Draft draft, List<MeasureLine> lines) {
    head(draft);
    rows(draft, lines, true);
  }

  private void head(Draft draft) {
    draft.add(Block.of("table-head").with("c1", words.text("glance.column.measure"))
        .with("c2", words.text("glance.column.value")).with("c3", words.text("glance.column.base"))
        .with("c4", words.text(board.key("glance.column.change")))
        .with("c5", words.text(board.key("glance.column.series")))
        .with("c6", words.text("glance.column.verdict")));
  }

  private void rows(Draft draft, List<MeasureLine> lines, boolean closing) {
    for (int i = 0; i < lines.size(); i++) {
      boolean last = closing && i == lines.size() - 1;
      draft.add(row(draft, lines.get(i)).with("last", last ? "end" : null));
    }
  }

  private Block row(Draft draft, MeasureLine line) {
    String verdict = verdict(draft, line);
    return Block.of("measure").with("c1", name(line)).with("c2", value(line)).with("c3", base(line))
        .with("c4", change(draft, line)).with("c6", verdict)
        .with("chart1", drawing.sparkline(line))
        .with("alt1", words.text(board.key("glance.alt"), "measure", words.language().of(line.measure().name()),
            "verdict", verdict))
        .with("tone", tone(line));
  }

  private static String tone(MeasureLine line) {
    if (!line.isSignal()) {
      return "calm";
    }
    return line.finding().orElseThrow().direction().equals("worse") ? "alarm" : "signal";
  }

  private String name(MeasureLine line) {
    Measure measure = line.measure();
    String shortName = words.language().of(measure.shortName());
    boolean ninth = line.figure().map(row -> row.key().output().equals("p90")).orElse(false);
    String name = words.text("glance.arrow." + measure.direction()) + " "
        + (ninth ? words.text("glance.p90", "measure", shortName) : shortName);
    boolean current = line.figure().map(row -> row.key().period().equals(board.issue().code()))
        .orElse(true);
    return current ? name : words.text("glance.cohort", "measure", name, "period",
        words.periods().brief(line.figure().orElseThrow().key().period()));
  }

  private String value(MeasureLine line) {
    return line.figure().map(row -> words.figures().value(line.measure(), row))
        .orElse(words.text(board.isCounty() || hasSeries(line) ? "mark.no-data" : "mark.county-only"));
  }

  /** The base; with a second output, such as the 90th percentile, in its place. */
  private String base(MeasureLine line) {
    return line.second().filter(Observation::isPlain)
        .map(row -> words.figures().beside(line.measure(), row))
        .or(() -> line.figure().map(row -> words.figures().baseCell(line.measure(), row)))
        .orElse(words.text("dash"));
  }

  private String change(Draft draft, MeasureLine line) {
    return line.change().map(comparison -> {
      String cell = words.changes().cell(line.measure(), comparison);
      return draft.say(Sentence.of(comparison.verdict().equals("comparable") ? against(comparison, cell) : cell,
          comparison.fact()));
    }).orElse(words.text("dash"));
  }

  /** A change that is not of the kind that heads the column says against what it stands. */
  private String against(Comparison comparison, String cell) {
    if (comparison.kind().equals("year-on-year")) {
      return board.issue().isWeek() ? words.text("change.cell.year", "change", cell) : cell;
    }
    return comparison.key().periodKind().equals("week") ? cell : words.text("change.cell.month", "change", cell);
  }

  private String verdict(Draft draft, MeasureLine line) {
    return line.finding().map(finding -> draft.say(Sentence.of(words.verdicts().cell(finding),
        finding.fact())))
        .orElseGet(() -> line.figure().filter(row -> row.mark().equals("suppressed"))
            .map(row -> words.text("verdict.cell.suppressed"))
            .orElse(words.text(line.figure().isPresent() ? "verdict.none" : "dash")));
  }

  static boolean hasSeries(MeasureLine line) {
    return line.series().stream().anyMatch(point -> point.value().isPresent());
  }

  static double importance(MeasureLine line) {
    return line.finding().map(Finding::importance).orElse(0.0);
  }
}
