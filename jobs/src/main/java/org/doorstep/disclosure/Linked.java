package org.doorstep.disclosure;

import java.io.Serializable;
import java.util.List;

/**
 * A table family whose outputs hang together: of one measure, as table_families.csv names it.
 *
 * @param outputs nested: each is held by the next; parts: disjoint, and their sum is shown elsewhere
 */
public record Linked(String family, List<String> outputs, Relation relation) implements Serializable {

  /** How the numerators of the outputs hang together; their denominator is the same. */
  public enum Relation {
    NESTED,
    PARTS
  }

  boolean isParts() {
    return relation == Relation.PARTS;
  }
}
