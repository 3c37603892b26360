package org.doorstep.page;

import java.time.YearMonth;
import java.util.Locale;
import org.doorstep.wording.Words;

/** What names this issue: its numbers, its place, its running line and its document title. */
public final class IssueWords {
  private final Board board;
  private final Words words;

  public IssueWords(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  String issue() {
    return words.text("masthead.issue", "number", board.issue().number(), "running",
        board.runningNumber());
  }

  String period() {
    return words.capital(words.periods().period(board.issue().code()));
  }

  String kind() {
    if (board.issue().isWeek()) {
      return words.text("masthead.kind.week", "period", period(), "from",
          words.periods().shortDate(board.issue().start()), "to",
          words.periods().shortDate(board.issue().endExclusive().minusDays(1)));
    }
    return board.isCounty() ? words.text("masthead.kind", "period", period())
        : words.text("masthead.kind.area", "period", period(), "area",
        words.language().of(board.area().name()));
  }

  String agency() {
    return words.language().of(board.manifest().agency().name());
  }

  String date() {
    return words.periods().date(board.manifest().businessDate());
  }

  String place() {
    return board.isCounty() ? county() : county() + " " + words.language().of(board.area().name());
  }

  String running() {
    return words.text("page.running", "name", words.text("masthead.name"), "year", board.issue().year(),
        "number", board.issue().number());
  }

  String first() {
    return words.periods().period(YearMonth.parse(board.manifest().firstPeriod()).toString());
  }

  public String documentTitle() {
    return board.isCounty()
        ? words.text("document.title", "county", county(), "period", period())
        : words.text("document.title.area", "county", county(), "area",
        words.language().of(board.area().name()),
            "period", period());
  }

  /** The state of the data inside a sentence. */
  String state() {
    return words.text("state." + board.state()).toLowerCase(Locale.ROOT);
  }

  public String subject() {
    return words.text(board.key("document.subject"));
  }

  public String author() {
    return agency();
  }

  private String county() {
    return words.language().of(board.manifest().agency().county());
  }
}
