package org.doorstep.page;

import java.util.Comparator;
import java.util.List;
import org.doorstep.wording.Words;

/** One shift on one page: its message, its measures, its pictures, and what each measure says. */
public record ShiftPage(Board board, Words words, int shift, int number) implements Page {
  /** The measure whose page names the villages that wait. */
  private static final String WAIT = "V04";
  private static final int VILLAGES_AT_MOST = 8;

  @Override
  public List<Detail> levels() {
    return Detail.forShift();
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    Inside inside = new Inside(board, words, number);
    List<MeasureLine> lines = board.shift(shift);
    inside.head(draft, words.text("shift.title." + shift), new ShiftMessage(board, words, lines).sentence(),
        Standing.lead(board, lines, words));
    new GlanceTable(board, words).measures(draft, lines);
    inside.pictures(draft, new ShiftPictures(board, words).choose(shift, 2 * detail.charts()));
    inside.section(draft, "heading.said");
    said(draft, lines, detail.points());
    if (lines.stream().anyMatch(line -> line.measure().id().equals(WAIT))) {
      new AheadRows(board, words).villages(draft, VILLAGES_AT_MOST);
    }
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.inner(draft, notes.of(lines), detail.notes());
    return inside.content(draft);
  }

  /** The measures that have a figure, what matters most first; those without are named. */
  private void said(Draft draft, List<MeasureLine> lines, int atMost) {
    PointWords pointWords = new PointWords(board, words);
    List<MeasureLine> told = lines.stream().filter(line -> line.figure().isPresent())
        .sorted(Comparator.comparingDouble(GlanceTable::importance).reversed()).toList();
    told.stream().limit(atMost).map(pointWords::measure).forEach(point -> draft.add(Block.of("said")
        .with("text", draft.say(point.headline())).with("note", draft.say(point.why()))
        .with("tone", point.alarming() ? "alarm" : "calm")));
    if (told.size() > atMost) {
      draft.add(Block.of("none").with("text", words.text("said.more", "n", told.size() - atMost)));
    }
    List<String> absent = lines.stream().filter(line -> line.figure().isEmpty())
        .map(line -> words.language().of(line.measure().shortName())).toList();
    if (!absent.isEmpty()) {
      draft.add(Block.of("none").with("text", words.text("said.absent", "names", words.list(absent))));
    }
  }
}
