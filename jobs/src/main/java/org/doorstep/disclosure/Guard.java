package org.doorstep.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Secondary suppression: hides what is needed so that no hidden count can be had from what is shown.
 *
 * <p>For every hidden count an explicit other table is built in which that count is another, every published number
 * and sum is the same, and nothing is below 0. A small count is given every value from 1 up to the smallest shown less
 * 1, so that subtraction and linear programming learn no more than the mark says. The other table moves counts
 * along hidden cells; where there are too few, the ones that cost a reader least are hidden too. Hiding more never
 * takes a table away, so each count needs to be looked at once. It is the hypercube method of table protection, with the
 * moves over time following the hierarchy of periods.
 */
final class Guard {

  private final Family family;
  private final Deque<GuardedCell> waiting = new ArrayDeque<>();

  Guard(Family family) {
    this.family = family;
  }

  /** Hides what must be hidden beyond the cells that are hidden already. */
  void protect() {
    if (family.cells().stream().allMatch(GuardedCell::isReleased)) {
      return;
    }
    family.cells().stream().filter(GuardedCell::isHidden).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      GuardedCell cell = waiting.poll();
      for (int group = 0; group < cell.groups(); group++) {
        protect(cell, group);
      }
    }
  }

  private void protect(GuardedCell cell, int group) {
    long count = cell.count(group);
    if (cell.isSmall(count)) {
      long most = family.isTotalKnown() ? Math.min(cell.smallest() - 1, cell.total()) : cell.smallest() - 1;
      need(cell, group, 1, most - count);
      need(cell, group, -1, most == 1 ? 1 : count - 1);
    } else if (count > 0) {
      long width = Math.max(1, cell.smallest() - 2L);
      if (!find(cell, group, 1, width, true) && !find(cell, group, -1, width, true)) {
        need(cell, group, 1, width);
      }
    }
  }

  private void need(GuardedCell cell, int group, int sign, long amount) {
    if (amount > 0 && !find(cell, group, sign, amount, true) && !find(cell, group, sign, amount, false)) {
      family.cells().stream().filter(GuardedCell::canBeHidden).forEach(this::hide);
    }
  }

  private boolean find(GuardedCell cell, int group, int sign, long amount, boolean keepsClaims) {
    Witness witness = new Witness(family, keepsClaims);
    if (!witness.move(cell, group, sign, amount)) {
      return false;
    }
    witness.withdrawn().forEach(GuardedCell::withdrawClaim);
    witness.toHide().forEach(this::hide);
    return true;
  }

  private void hide(GuardedCell cell) {
    if (cell.canBeHidden()) {
      cell.hide();
      waiting.add(cell);
    }
  }
}
