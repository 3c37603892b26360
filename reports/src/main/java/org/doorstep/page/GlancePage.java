package org.doorstep.page;

import java.util.Map;
import org.doorstep.wording.Words;

/** Page 2: the five shifts at a glance, one control chart, one funnel, notes on definitions, and the foot. */
public final class GlancePage {
  private static final String TEMPLATE = "templates/glance.jrxml";

  private final Board board;
  private final Words words;

  public GlancePage(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  public PageContent content(Detail detail) {
    Draft draft = new Draft();
    draft.add(Block.of("heading").with("text", words.text("glance.title"))
        .with("note", draft.say(new GlanceLead(board.judged(), words).sentence())));
    new GlanceTable(board, words).add(draft);
    if (detail.charts()) {
      draft.add(new ChartPair(board, words).block(draft));
    }
    draft.add(new DefinitionNotes(board, words).block(draft, detail.notes()));
    draft.add(foot());
    IssueWords issue = new IssueWords(board, words);
    return draft.content(TEMPLATE, Map.of("running", issue.running(), "period",
        board.isCounty() ? issue.period() : words.text("page.place", "place", issue.place(), "period",
        issue.period()),
        "pageNumber", words.text("page.number", "n", 2)));
  }

  /** The home's own words for the county's briefing, else fixed ones. */
  private String recipients(String line) {
    if (!board.isCounty()) {
      return words.text("foot.area." + line, "area", words.language().of(board.area().name()));
    }
    return words.text("foot." + line, "names", board.manifest().agency().recipients(line)
        .map(words.language()::of).orElseGet(() -> words.text("foot." + line + ".names")));
  }

  private Block foot() {
    IssueWords issue = new IssueWords(board, words);
    return Block.of("foot").with("c1", recipients("report")).with("c2", recipients("send"))
        .with("c3", recipients("issue"))
        .with("text1", issue.agency()).with("text2", words.text("foot.issued", "date", issue.date()));
  }
}
