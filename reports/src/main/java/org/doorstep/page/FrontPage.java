package org.doorstep.page;

import java.util.List;
import java.util.Map;
import org.doorstep.wording.Words;

/** Page 1: masthead, state of the data, main points, decisions, promises, what is new and how to read it. */
public record FrontPage(Board board, Words words) implements Page {
  private static final String TEMPLATE = "templates/front.jrxml";
  private static final int VILLAGES_AT_MOST = 8;

  @Override
  public List<Detail> levels() {
    List<Highlight> chosen = new Highlights(board).choose(Detail.MOST);
    return Detail.forFront(chosen.size(), (int) chosen.stream().filter(Highlight::isTelling).count(),
        board.issue().isWeek());
  }

  @Override
  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    draft.add(masthead());
    draft.add(new StateStrip(board, words).block());
    draft.add(Block.of("lead").with("text", draft.say(Standing.lead(board, board.judged(), words))));
    points(draft, detail.points());
    if (board.isCounty()) {
      new ActionRows(board, words).decisions(draft, detail.actions());
      new ActionRows(board, words).promises(draft, detail.actions());
      if (detail.charts() > 0) {
        new AheadRows(board, words).section(draft, VILLAGES_AT_MOST);
      }
    } else {
      new TownshipRows(board, words).standing(draft, 2 * detail.actions());
      new TownshipRows(board, words).ownMatters(draft);
    }
    draft.add(new ReadingNotes(board, words).block(draft, detail.notes() > 0));
    return draft.content(TEMPLATE, Map.of("pageNumber", words.text("page.number", "n", 1)));
  }

  private Block masthead() {
    IssueWords issue = new IssueWords(board, words);
    return Block.of("masthead-" + words.language().tag())
        .with("label1", words.text("masthead.class")).with("label2", issue.kind())
        .with("text", words.text("masthead.name")).with("note", issue.issue())
        .with("text1", issue.agency()).with("text2", issue.date());
  }

  private void points(Draft draft, int places) {
    draft.add(Block.of("heading").with("text", words.text("heading.points")));
    PointWords pointWords = new PointWords(board, words);
    List<Highlight> chosen = new Highlights(board).choose(places);
    for (int i = 0; i < chosen.size(); i++) {
      Point point = pointWords.point(chosen.get(i));
      draft.add(Block.of("point").with("c1", Integer.toString(i + 1))
          .with("text", draft.say(point.headline())).with("note", draft.say(point.why()))
          .with("tone", point.alarming() ? "alarm" : "calm"));
    }
  }
}
