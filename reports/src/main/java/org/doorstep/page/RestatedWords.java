package org.doorstep.page;

import java.util.List;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Restatement;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Which final figures of the measures that lead are no longer those that were released, or that none is. */
record RestatedWords(Board board, Words words) {
  private static final int AT_MOST = 3;

  Sentence sentence() {
    List<Restatement> changed = board.surroundings().restatements().stream().filter(this::isSeen).toList();
    if (changed.isEmpty()) {
      return Sentence.of(words.text("quality.restated.none"));
    }
    List<Restatement> told = changed.subList(0, Math.min(AT_MOST, changed.size()));
    return new Sentence(words.text("quality.restated", "n", changed.size(), "list",
        String.join(words.text("join.sentence"), told.stream().map(this::one).toList())),
        told.stream().map(row -> row.key().fact("observations")).toList());
  }

  /** Whether it is the output that a measure stands with, and changed by what is printed of it. */
  private boolean isSeen(Restatement row) {
    return board.find(row.key().measureId()).filter(line -> line.figure()
        .filter(figure -> figure.key().output().equals(row.key().output())).isPresent())
        .filter(line -> !said(row, row.first()).equals(said(row, row.now()))).isPresent();
  }

  private String one(Restatement row) {
    return words.text("quality.restated.one", "measure", words.language().of(measure(row).shortName()),
        "period", words.periods().period(row.key().period()), "first", said(row, row.first()),
        "now", said(row, row.now()), "cause", words.texts().find("quality.restated." + row.cause())
            .map(cause -> words.text("paren", "text", cause)).orElse(""));
  }

  private String said(Restatement row, double value) {
    return words.figures().inUnit(measure(row), value);
  }

  private Measure measure(Restatement row) {
    return board.catalog().measure(row.key().measureId());
  }
}
