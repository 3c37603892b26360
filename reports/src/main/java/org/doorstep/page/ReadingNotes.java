package org.doorstep.page;

import java.util.List;
import java.util.stream.Collectors;
import org.doorstep.edition.EventNote;
import org.doorstep.edition.SetAside;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The two columns at the foot of page 1: what is new in this issue, and how to read it. */
final class ReadingNotes {
  /**
   * Chance that a stable chart breaks one of the four rules at a new point: 22.7 % of stable charts broke one
   * within 12 points after a baseline of 24 (calibration runs of the statistics specification, section 1.1).
   */
  private static final double FALSE_ALARM_PER_POINT = 1 - Math.pow(1 - 0.227, 1.0 / 12);

  private static final int REASONS_AT_MOST = 3;
  private static final int EVENTS_AT_MOST = 2;

  private final Board board;
  private final Words words;

  ReadingNotes(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  /** In full, or without what other pages say too: the issue's number, and what marks mean. */
  Block block(Draft draft, boolean full) {
    return Block.of("notes").with("label1", words.text("heading.news"))
        .with("text1", news(draft, full ? EVENTS_AT_MOST : 1) + (full ? aside() + issue() : ""))
        .with("label2", words.text("heading.reading"))
        .with("text2", words.text("reading.words")
            + (full ? "\n" + chance() + "\n" + words.text("reading.marks") : ""));
  }

  private String news(Draft draft, int atMost) {
    List<EventNote> events = board.surroundings().events().stream()
        .filter(event -> event.areaCode().isEmpty() || event.areaCode().equals(board.area().code())).toList();
    String told = events.isEmpty() ? words.text("news.none") : events.stream().limit(atMost)
        .map(event -> draft.say(Sentence.of(words.text("news.event", "date",
            words.periods().shortDate(event.fromOn()), "text", words.language().of(event.text()))
            + words.text("end"), event.fact())))
        .collect(Collectors.joining("\n"));
    return told;
  }

  private String issue() {
    return "\n" + words.text("news.issue", "number", board.issue().number(), "running",
        board.runningNumber(), "first", new IssueWords(board, words).first());
  }

  /** Rows are counted for the whole county: a township's own pack says nothing of them here. */
  private String aside() {
    List<SetAside> reasons = board.surroundings().setAside();
    if (reasons.isEmpty() || !board.isCounty()) {
      return "";
    }
    String list = reasons.stream().limit(REASONS_AT_MOST).map(row -> words.text("news.aside.reason", "reason",
        words.language().of(row.text()), "n", Numbers.whole(row.rows())))
        .collect(Collectors.joining(words.text("join.list")));
    return "\n" + words.text("news.aside", "n",
        Numbers.whole(reasons.stream().mapToLong(SetAside::rows).sum()), "reasons", list);
  }

  /** How many false signals so many charts give when nothing changes. */
  String chance() {
    long charts = board.lines().stream().filter(line -> !line.series().isEmpty()).count();
    return words.text("reading.chance", "n", charts, "chance",
        Numbers.decimal(charts * FALSE_ALARM_PER_POINT, 1));
  }
}
