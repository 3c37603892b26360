package org.doorstep.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Another table that looks the same when published: counts moved along cells that are hidden or can be.
 *
 * <p>A cell printed as "&lt;5" keeps its small counts from 1 to 4, as long as claims are kept; a claim that is in the
 * way can be withdrawn before it is published. A cell hidden for another's sake may hold anything from 0 on: it
 * promises nothing, since one with a withdrawn claim looks the same.
 */
final class Witness {

  private static final int NO_GROUP = -1;
  private static final int[] ALONE = {NO_GROUP};
  private static final int[] NONE = {};
  private static final double CLAIM = 0.5;
  private static final long ANY = Long.MAX_VALUE / 4;

  private record Step(Move move, int against, long room, double cost) {

    boolean isBetterThan(Step other, long need) {
      long mine = Math.min(room, need);
      long others = Math.min(other.room, need);
      return cost * others != other.cost * mine ? cost * others < other.cost * mine : mine > others;
    }
  }

  private final Family family;
  private final boolean keepsClaims;
  private final Map<GuardedCell, long[]> moved = new LinkedHashMap<>();

  Witness(Family family, boolean keepsClaims) {
    this.family = family;
    this.keepsClaims = keepsClaims;
  }

  /** Tries to move a cell's group by so many persons, up or down. */
  boolean move(GuardedCell cell, int group, int sign, long amount) {
    List<Move> moves = family.moves(cell);
    for (long left = amount; left > 0;) {
      Step best = best(moves, group, sign, left);
      if (best == null) {
        return false;
      }
      long by = Math.min(best.room(), left);
      apply(best, group, sign * by);
      left -= by;
    }
    return true;
  }

  /** What it takes from a reader: the cells to hide, and a little for a claim. */
  double cost() {
    return toHide().stream().mapToDouble(GuardedCell::worth).sum() + withdrawn().size() * CLAIM;
  }

  /** Whether a cell's counts differ in it. */
  boolean uses(GuardedCell cell) {
    return moved.containsKey(cell);
  }

  /** The cells that have to be hidden for it. */
  List<GuardedCell> toHide() {
    return moved.keySet().stream().filter(GuardedCell::canBeHidden).toList();
  }

  /** The cells that may no longer be printed as small. */
  List<GuardedCell> withdrawn() {
    return moved.keySet().stream().filter(cell -> cell.isClaimed() && !cell.isReleased() && breaksClaim(cell)).toList();
  }

  private boolean breaksClaim(GuardedCell cell) {
    for (int group = 0; group < cell.groups(); group++) {
      if (cell.isSmall(cell.count(group)) && !cell.isSmall(now(cell, group))) {
        return true;
      }
    }
    return false;
  }

  private Step best(List<Move> moves, int group, int sign, long need) {
    Step best = null;
    for (Move move : moves) {
      long own = room(move, group, sign);
      for (int against : own > 0 ? againsts(move, group) : NONE) {
        long room = against == NO_GROUP ? own : Math.min(own, room(move, against, -sign));
        if (room > 0) {
          Step step = new Step(move, against, room, cost(move.up()) + cost(move.down()));
          best = best == null || step.isBetterThan(best, need) ? step : best;
        }
      }
    }
    return best;
  }

  /** The groups that persons can come from or go to: any other where the sum is known, none at all elsewhere. */
  private int[] againsts(Move move, int group) {
    return family.isTotalKnown()
        ? IntStream.range(0, move.up()[0].groups()).filter(other -> other != group).toArray() : ALONE;
  }

  private long room(Move move, int group, int sign) {
    long room = ANY;
    for (int place = 0; room > 0 && place < move.up().length; place++) {
      room = Math.min(room, room(move.up()[place], group, sign));
    }
    for (int place = 0; room > 0 && place < move.down().length; place++) {
      room = Math.min(room, room(move.down()[place], group, -sign));
    }
    return room;
  }

  /** How far a group of one cell can go up or down. */
  private long room(GuardedCell cell, int group, int sign) {
    long now = now(cell, group);
    if (cell.isClaimed() && cell.isSmall(cell.count(group)) && (keepsClaims || cell.isReleased())) {
      return sign > 0 ? cell.smallest() - 1 - now : now - 1;
    }
    return sign > 0 ? ANY : now;
  }

  private long now(GuardedCell cell, int group) {
    long[] changes = moved.isEmpty() ? null : moved.get(cell);
    return cell.count(group) + (changes == null ? 0 : changes[group]);
  }

  private void apply(Step step, int group, long by) {
    for (GuardedCell cell : step.move().up()) {
      apply(cell, step, group, by);
    }
    for (GuardedCell cell : step.move().down()) {
      apply(cell, step, group, -by);
    }
  }

  private void apply(GuardedCell cell, Step step, int group, long by) {
    long[] changes = moved.computeIfAbsent(cell, each -> new long[cell.groups()]);
    changes[group] += by;
    if (step.against() != NO_GROUP) {
      changes[step.against()] -= by;
    }
  }

  /** What hiding the cells takes from a reader. */
  private double cost(GuardedCell[] cells) {
    double cost = 0;
    for (GuardedCell cell : cells) {
      cost += cell.canBeHidden() && !moved.containsKey(cell) ? cell.worth() : 0;
    }
    return cost;
  }
}
