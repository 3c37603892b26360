package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.wording.Sentence;

/** A page while it is written: its rows in order, and every sentence said on it. */
final class Draft {
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();

  void add(Block block) {
    rows.add(block.row());
  }

  /** The text of a sentence, which is kept with its facts. */
  String say(Sentence sentence) {
    sentences.add(sentence);
    return sentence.text();
  }

  PageContent content(String template, Map<String, Object> parameters) {
    return new PageContent(template, parameters, List.copyOf(rows), List.copyOf(sentences));
  }
}
