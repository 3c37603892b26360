package org.doorstep.wording;

import java.util.List;
import java.util.stream.Stream;

/** A text for a reader and the ids of the facts that it was made from. */
public record Sentence(String text, List<String> facts) {
  public Sentence {
    facts = facts.stream().distinct().sorted().toList();
  }

  public static Sentence of(String text, String... facts) {
    return new Sentence(text, List.of(facts));
  }

  /** This text followed by another, with the facts of both. */
  public Sentence then(String between, Sentence next) {
    return new Sentence(text + between + next.text,
        Stream.concat(facts.stream(), next.facts.stream()).toList());
  }
}
