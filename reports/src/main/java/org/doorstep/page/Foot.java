package org.doorstep.page;

import org.doorstep.wording.Words;

/** The foot of the last page: to whom the briefing goes, who issues it and when. */
record Foot(Board board, Words words) {
  /** The home's own words for the county's briefing, else fixed ones. */
  private String recipients(String line) {
    if (!board.isCounty()) {
      return words.text("foot.area." + line, "area", words.language().of(board.area().name()));
    }
    return words.text("foot." + line, "names", board.manifest().agency().recipients(line)
        .map(words.language()::of).orElseGet(() -> words.text("foot." + line + ".names")));
  }

  Block block() {
    IssueWords issue = new IssueWords(board, words);
    return Block.of("foot").with("c1", recipients("report")).with("c2", recipients("send"))
        .with("c3", recipients("issue"))
        .with("text1", issue.agency()).with("text2", words.text("foot.issued", "date", issue.date()));
  }
}
