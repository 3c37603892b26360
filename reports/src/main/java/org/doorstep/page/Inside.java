package org.doorstep.page;

import java.util.List;
import java.util.Map;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** What all pages after the first share: their template, the line at the top and the page number. */
record Inside(Board board, Words words, int number) {
  private static final String TEMPLATE = "templates/inside.jrxml";

  /** The page's one message under the name of its part, and the sentence that leads into it. */
  void head(Draft draft, String part, Sentence message, Sentence lead) {
    draft.add(Block.of("message").with("label1", part).with("text", draft.say(message))
        .with("note", draft.say(lead)));
  }

  void section(Draft draft, String key) {
    draft.add(Block.of("section").with("text", words.text(key)));
  }

  /** Rows of two pictures; of an odd number the first, which matters most, has a row of its own. */
  void pictures(Draft draft, List<Picture> pictures) {
    int next = pictures.size() % 2;
    if (next == 1) {
      Block wide = Block.of("chart");
      pictures.get(0).into(wide, 1, draft);
      draft.add(wide);
    }
    for (; next < pictures.size(); next += 2) {
      Block pair = Block.of("charts");
      pictures.get(next).into(pair, 1, draft);
      pictures.get(next + 1).into(pair, 2, draft);
      draft.add(pair);
    }
  }

  /** A row of pictures with a line for each township. */
  void tall(Draft draft, List<Picture> pictures) {
    if (!pictures.isEmpty()) {
      Block pair = Block.of("charts-tall");
      for (int i = 0; i < pictures.size(); i++) {
        pictures.get(i).into(pair, i + 1, draft);
      }
      draft.add(pair);
    }
  }

  PageContent content(Draft draft) {
    IssueWords issue = new IssueWords(board, words);
    String period = board.isCounty() ? issue.period()
        : words.text("page.place", "place", issue.place(), "period", issue.period());
    return draft.content(TEMPLATE, Map.of("running", issue.running(), "period", period,
        "pageNumber", words.text("page.number", "n", number)));
  }
}
