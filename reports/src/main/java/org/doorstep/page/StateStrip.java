package org.doorstep.page;

import java.util.List;
import org.doorstep.edition.Coverage;
import org.doorstep.edition.Intake;
import org.doorstep.wording.Numbers;
import org.doorstep.wording.Words;

/**
 * The strip that says how far the figures can be trusted: state, cut-off, coverage, rows read, who is late.
 */
final class StateStrip {
  private static final int NAMES_AT_MOST = 2;
  private static final int NAME_LETTERS_AT_MOST = 12;

  private final Board board;
  private final Words words;

  StateStrip(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  Block block() {
    Block strip = Block.of("strip");
    cell(strip, 1, "state", words.text("state." + board.state()), words.text("state.note." + board.state()));
    cell(strip, 2, "cutoff", words.periods().date(board.manifest().businessDate()),
        words.text("cutoff.note", "edition", shortEdition()));
    coverage(strip);
    Intake intake = board.surroundings().intake();
    cell(strip, 4, board.isCounty() ? "rows" : "rows.county", Numbers.whole(intake.read()),
        words.text("rows.note", "kept", Numbers.whole(intake.kept()), "aside",
        Numbers.whole(intake.setAside()), "refused",
        Numbers.whole(intake.refused())));
    late(strip);
    return strip;
  }

  /** Without the date before it, which stands above. */
  private String shortEdition() {
    String edition = board.manifest().edition();
    String date = board.manifest().businessDate() + "-";
    return edition.startsWith(date) ? edition.substring(date.length()) : edition;
  }

  private void cell(Block strip, int place, String stem, String value, String note) {
    strip.with("label" + place, words.text(stem + ".label")).with("value" + place, value)
        .with("note" + place, note);
  }

  /** Reports of all townships; in a township's own pack its own, one of each kind. */
  private void coverage(Block strip) {
    List<Coverage> rows = board.surroundings().coverage();
    long expected = board.isCounty() ? rows.stream().mapToLong(Coverage::expected).sum() : rows.size();
    long reported = board.isCounty() ? rows.stream().mapToLong(Coverage::reported).sum()
        : rows.size() - board.ownMissing().size();
    if (expected == 0) {
      cell(strip, 3, "coverage", words.text("coverage.none"), words.text("coverage.none.note"));
    } else {
      cell(strip, 3, "coverage", Numbers.percent((double) reported / expected),
          words.text("coverage.note", "expected", Numbers.whole(expected), "reported",
          Numbers.whole(reported)));
    }
  }

  private void late(Block strip) {
    List<Coverage> late = board.isCounty() ? board.surroundings().coverage().stream()
        .filter(row -> row.reported() < row.expected()).toList() : board.ownMissing();
    if (late.isEmpty()) {
      cell(strip, 5, "late", words.text("late.none"), words.text("late.none.note"));
      return;
    }
    List<String> names = late.stream().limit(NAMES_AT_MOST).map(this::late).toList();
    String list = String.join(words.text("join.list"), names);
    cell(strip, 5, "late", words.text("late.count", "n", late.size(), "all",
        board.surroundings().coverage().size()),
        late.size() > names.size() ? words.text("more", "list", list, "n", late.size()) : list);
  }

  /** A township's own pack names no other place. */
  private String late(Coverage row) {
    String record = words.language().of(board.catalog().tableName(row.record()));
    String missing = words.language().of(row.missing());
    if (!board.isCounty() || missing.isEmpty()) {
      return words.text("late.one.plain", "record", record);
    }
    return missing.length() <= NAME_LETTERS_AT_MOST ? words.text("late.one", "record", record, "missing", missing)
        : words.text("late.one.count", "record", record, "n", row.expected() - row.reported());
  }
}
