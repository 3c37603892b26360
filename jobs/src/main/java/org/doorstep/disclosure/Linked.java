package org.doorstep.disclosure;

import java.io.Serializable;
import java.util.List;

/**
 * A table family whose outputs hang together: of one measure, as table_families.csv names it.
 *
 * @param outputs nested: each is held by the next; parts: disjoint, and their sum is shown elsewhere; apart: no sum
 *     binds them, as if they were of two measures, so each is a family of its own
 */
public record Linked(String family, List<String> outputs, Relation relation) implements Serializable {

  /** How the numerators of the outputs hang together; their denominator is the same, unless they are apart. */
  public enum Relation {
    NESTED,
    PARTS,
    APART
  }

  boolean isApart() {
    return relation == Relation.APART;
  }

  boolean isParts() {
    return relation == Relation.PARTS;
  }
}
