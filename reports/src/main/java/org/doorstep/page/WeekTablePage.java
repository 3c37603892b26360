package org.doorstep.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** Page 2 of a weekly: the shifts at a glance over thirteen weeks, and the charts of what has weeks. */
public record WeekTablePage(Board board, Words words) implements Page {
  @Override
  public List<Detail> levels() {
    return Detail.forShift();
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    draft.add(Block.of("heading").with("text", words.text("glance.title"))
        .with("note", draft.say(lead())));
    new GlanceTable(board, words).headlines(draft);
    Inside inside = new Inside(board, words, 2);
    inside.pictures(draft, pictures(2 * detail.charts()));
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.inner(draft, notes.ofAll(), detail.notes());
    return inside.content(draft);
  }

  /** What the week says; what stands there of the month was told before. */
  private Sentence lead() {
    Sentence week = board.judged().stream().anyMatch(MeasureLine::isSignal)
        ? new GlanceLead(board.judged(), words).sentence() : Standing.lead(board, board.judged(), words);
    return board.judgesWeeksAlone() ? week.then(words.text("join.sentences"), Sentence.of(words.text("glance.told",
        "period", words.periods().brief(board.month().toString())))) : week;
  }

  /** Signals first, then the others that have a figure of the week. */
  private List<Picture> pictures(int atMost) {
    List<MeasureLine> weekly = board.lines().stream().filter(GlanceTable::hasSeries)
        .filter(line -> line.figure().map(row -> row.key().period().equals(board.issue().code())).orElse(false))
        .toList();
    return Stream.concat(weekly.stream().filter(MeasureLine::isSignal)
            .sorted(Comparator.comparingDouble(GlanceTable::importance).reversed()),
        weekly.stream().filter(line -> !line.isSignal())).limit(atMost)
        .map(new ControlPicture(board, words)::of).toList();
  }
}
