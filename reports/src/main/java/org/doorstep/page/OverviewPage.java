package org.doorstep.page;

import java.util.List;
import org.doorstep.wording.Words;

/** The county's page 2: the shifts at a glance, and what became of what was promised and decided. */
public record OverviewPage(Board board, Words words) implements Page {
  @Override
  public List<Detail> levels() {
    return Detail.forOverview();
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    draft.add(Block.of("heading").with("text", words.text("glance.title"))
        .with("note", draft.say(new GlanceLead(board.judged(), words).sentence())));
    new GlanceTable(board, words).headlines(draft);
    Inside inside = new Inside(board, words, 2);
    inside.section(draft, "heading.register");
    new ActionRows(board, words).register(draft, detail.actions());
    if (detail.charts() > 0) {
      draft.add(new ChartPair(board, words).block(draft));
    }
    DefinitionNotes notes = new DefinitionNotes(board, words);
    notes.inner(draft, notes.ofAll(), detail.notes());
    return inside.content(draft);
  }
}
