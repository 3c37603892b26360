package org.doorstep.page;

import java.util.List;
import org.doorstep.wording.Words;

/** Page 2 of a township's pack: the shifts at a glance, a control chart, a funnel, notes, and the foot. */
public record GlancePage(Board board, Words words) implements Page {
  @Override
  public List<Detail> levels() {
    return Detail.NOTES;
  }

  @Override
  public boolean shrinksSteadily() {
    return true;
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    draft.add(Block.of("heading").with("text", words.text("glance.title"))
        .with("note", draft.say(new GlanceLead(board.judged(), words).sentence())));
    new GlanceTable(board, words).headlines(draft);
    if (detail.charts() > 0) {
      draft.add(new ChartPair(board, words).block(draft));
    }
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.last(draft, notes.ofAll(), detail.notes());
    draft.add(new Foot(board, words).block());
    return new Inside(board, words, 2).content(draft);
  }
}
