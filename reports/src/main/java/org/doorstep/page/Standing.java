package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.edition.Finding;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** How many measures of a group are worse, better, as usual or not judged, in one sentence part. */
record Standing(long worse, long better, long shifted, long sign, long usual, long unjudged) {
  static Standing of(List<MeasureLine> lines) {
    return new Standing(signals(lines, "worse"), signals(lines, "better"),
        lines.stream().filter(MeasureLine::isSignal).count()
            - signals(lines, "worse") - signals(lines, "better"),
        count(lines, "sign-of-change"), count(lines, "within-usual"),
        lines.stream().filter(Standing::isUnjudged).count());
  }

  static boolean isUnjudged(MeasureLine line) {
    return !line.isSignal() && !line.hasVerdict("sign-of-change") && !line.hasVerdict("within-usual");
  }

  boolean hasSignal() {
    return worse + better + shifted > 0;
  }

  /** The parts that are not zero, such as 1项明显变差，12项在正常波动范围内. */
  String words(Words words) {
    List<String> parts = new ArrayList<>();
    part(parts, words, "part.worse", worse);
    part(parts, words, "part.better", better);
    part(parts, words, "part.shifted", shifted);
    part(parts, words, "part.sign", sign);
    part(parts, words, "part.usual", usual);
    part(parts, words, "part.unjudged", unjudged);
    return String.join(words.text("join.clause"), parts);
  }

  /** What some measures say together, and how many townships stand apart in them. */
  static Sentence lead(Board board, List<MeasureLine> lines, Words words) {
    Standing standing = of(lines);
    List<Finding> apart = board.apart(lines);
    boolean quiet = !standing.hasSignal() && standing.sign == 0;
    long townships = board.isCounty() ? apart.stream().map(Finding::areaCode).distinct().count() : 0;
    String stem = quiet && apart.isEmpty() ? "lead.none" : "lead.all";
    String parts = words.text(board.judgesWeeksAlone() ? stem + ".week" : stem, "n", lines.size(), "parts",
        standing.words(words));
    String more = townships == 0 ? "" : words.text("join.sentence")
        + words.text(townships == 1 ? "lead.apart.one" : "lead.apart", "n", townships);
    return new Sentence(parts + more + words.text("end"), Stream.concat(lines.stream()
        .flatMap(line -> line.finding().stream()), apart.stream()).map(Finding::fact).toList());
  }

  private static void part(List<String> parts, Words words, String key, long count) {
    if (count > 0) {
      parts.add(words.text(key, "n", count));
    }
  }

  private static long signals(List<MeasureLine> lines, String direction) {
    return lines.stream().filter(line -> line.isSignal()
        && line.finding().orElseThrow().direction().equals(direction)).count();
  }

  private static long count(List<MeasureLine> lines, String verdict) {
    return lines.stream().filter(line -> line.hasVerdict(verdict)).count();
  }
}
