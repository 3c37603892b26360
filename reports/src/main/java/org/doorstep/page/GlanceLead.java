package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.doorstep.edition.Finding;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** The one message of the table: which measures are clearly worse, clearly better or off the usual. */
record GlanceLead(List<MeasureLine> lines, Words words) {
  Sentence sentence() {
    List<String> facts = lines.stream().flatMap(line -> line.finding().stream()).map(Finding::fact).toList();
    List<String> parts = new ArrayList<>();
    part(parts, "glance.worse", line -> direction(line).equals("worse"));
    part(parts, "glance.better", line -> direction(line).equals("better"));
    part(parts, "glance.shifted", line -> !List.of("worse", "better").contains(direction(line)));
    if (parts.isEmpty()) {
      boolean signs = lines.stream().anyMatch(line -> line.hasVerdict("sign-of-change"));
      String standing = Standing.of(lines).words(words);
      return new Sentence((signs ? standing : words.text("glance.none", "parts", standing)) + words.text("end"), facts);
    }
    List<MeasureLine> rest = lines.stream().filter(line -> !line.isSignal()).toList();
    if (!rest.isEmpty()) {
      parts.add(words.text("glance.rest", "n", rest.size(), "parts", Standing.of(rest).words(words)));
    }
    return new Sentence(words.capital(String.join(words.text("join.sentence"), parts)) + words.text("end"), facts);
  }

  private static String direction(MeasureLine line) {
    return line.finding().map(Finding::direction).orElse("none");
  }

  private void part(List<String> parts, String key, Predicate<MeasureLine> wanted) {
    List<String> names = lines.stream().filter(MeasureLine::isSignal).filter(wanted)
        .map(line -> words.language().of(line.measure().shortName())).toList();
    if (!names.isEmpty()) {
      parts.add(words.text(key, "names", words.list(names)));
    }
  }
}
