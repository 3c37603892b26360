package org.doorstep.page;

import java.util.List;
import java.util.Optional;
import org.doorstep.edition.Coverage;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** A township's own pack: where it stands against the county, and which of its own reports are missing. */
final class TownshipRows {
  private final Board board;
  private final Words words;

  TownshipRows(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  /** What can be set against the county, the most telling first; what has no room is counted. */
  void standing(Draft draft, int atMost) {
    draft.add(Block.of("heading").with("text", words.text("heading.standing")));
    List<Finding> own = board.funnels().stream()
        .filter(finding -> finding.areaCode().equals(board.area().code()))
        .filter(finding -> !finding.verdict().equals("period-open"))
        .filter(finding -> board.catalog().findMeasure(finding.measureId()).isPresent()).toList();
    if (own.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("standing.none")));
    }
    own.stream().limit(atMost).forEach(finding -> row(draft, finding));
    if (own.size() > atMost) {
      draft.add(Block.of("none").with("text", words.text("action.more", "n", own.size() - atMost)));
    }
  }

  private void row(Draft draft, Finding finding) {
    Measure measure = board.catalog().measure(finding.measureId());
    Optional<Observation> figure = board.findTownship(measure.id(), board.area().code());
    String value = figure.map(row -> words.figures().value(measure, row)).orElse(words.text("mark.no-data"));
    String base = figure.map(row -> words.figures().base(measure, row)).orElse(words.text("dash"));
    boolean told = base.equals(value) || base.equals(words.text("dash"));
    Sentence name = new Sentence(words.text("standing.name", "measure", words.language().of(measure.name()),
        "value", value, "base", told ? "" : words.text("paren", "text", base)),
        figure.map(Observation::fact).stream().toList());
    draft.add(Block.of("standing").with("c2", draft.say(name))
        .with("c3", finding.center().isPresent() ? words.text("standing.whole", "value",
            words.figures().inUnit(measure, finding.center().getAsDouble())) : "")
        .with("c4", draft.say(Sentence.of(words.verdicts().cell(finding), finding.fact()))));
  }

  /** What falls due here next, which villages wait, and which reports are missing. */
  void ownMatters(Draft draft) {
    draft.add(Block.of("heading").with("text", words.text("heading.own")));
    new AheadRows(board, words).due(draft);
    new AheadRows(board, words).villages(draft, AheadRows.villagesAtMost(board));
    List<Coverage> missing = board.ownMissing();
    if (missing.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("reports.none")));
    }
    if (!missing.isEmpty()) {
      String records = words.list(missing.stream()
          .map(row -> words.language().of(board.catalog().tableName(row.record()))).toList());
      draft.add(Block.of("none").with("text", words.text("reports.missing", "record", records)
          + words.text("end")));
    }
  }
}
