package org.doorstep.disclosure;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Secondary suppression: hides what is needed so that no hidden count can be had from what is shown.
 *
 * <p>For every hidden count an explicit other table is built in which that count is another, every published number
 * and sum is the same, and nothing is below 0. A small count is given every value from 1 up to the smallest shown less
 * 1, so that subtraction and linear programming learn no more than the mark says. The other table moves counts
 * along hidden cells; where there are too few, the ones that cost a reader least are hidden too. Hiding more never
 * takes a table away, so each count needs to be looked at once; at the end each cell that was hidden for others is
 * shown again where they have other tables by then. It is the hypercube method of table protection, with the moves over
 * time following the hierarchy of periods.
 */
final class Guard {

  /** What must stay possible: that a count of one cell moves by so many persons, up or down. */
  private record Need(GuardedCell cell, int group, long amount, List<Integer> signs) {}

  private final Family family;
  private final Deque<GuardedCell> waiting = new ArrayDeque<>();
  private final Map<Need, Witness> tables = new LinkedHashMap<>();
  private boolean isKeptBack;

  Guard(Family family) {
    this.family = family;
  }

  /** Hides what must be hidden beyond what is hidden already: for small counts first, then for the others. */
  void protect() {
    if (family.cells().stream().allMatch(GuardedCell::isReleased)) {
      return;
    }
    List<GuardedCell> marked = family.cells().stream().filter(GuardedCell::isHidden).toList();
    marked.forEach(cell -> groups(cell, true).forEach(group -> protectSmall(cell, group)));
    waiting.addAll(marked);
    while (!waiting.isEmpty()) {
      GuardedCell cell = waiting.poll();
      groups(cell, false).forEach(group -> need(cell, group, 1, 1, -1));
    }
    if (!isKeptBack) {
      family.cells().stream().filter(cell -> cell.isHidden() && !cell.isReleased() && !marked.contains(cell))
          .sorted(Comparator.comparing(GuardedCell::worth).reversed()).forEach(this::showIfItCanBe);
    }
  }

  /** Shows a cell again that was hidden for others' sake, where they have come by other tables without it. */
  private void showIfItCanBe(GuardedCell cell) {
    cell.show();
    Map<Need, Witness> others = new LinkedHashMap<>();
    for (Map.Entry<Need, Witness> each : tables.entrySet()) {
      if (each.getValue().uses(cell) && !each.getKey().cell().equals(cell)) {
        Witness other = tableAsItIs(each.getKey());
        if (other == null) {
          cell.hide();
          return;
        }
        others.put(each.getKey(), other);
      }
    }
    tables.keySet().removeIf(need -> need.cell().equals(cell));
    tables.putAll(others);
  }

  /** Another table that takes nothing more from a reader; null when there is none. */
  private Witness tableAsItIs(Need need) {
    for (int sign : need.signs()) {
      Witness witness = new Witness(family, true);
      if (witness.move(need.cell(), need.group(), sign, need.amount()) && witness.cost() == 0) {
        return witness;
      }
    }
    return null;
  }

  private static IntStream groups(GuardedCell cell, boolean isSmall) {
    return IntStream.range(0, cell.groups())
        .filter(group -> cell.count(group) > 0 && cell.isSmall(cell.count(group)) == isSmall);
  }

  private void protectSmall(GuardedCell cell, int group) {
    long count = cell.count(group);
    long most = family.isTotalKnown() ? Math.min(cell.smallest() - 1, cell.total()) : cell.smallest() - 1;
    need(cell, group, most - count, 1);
    need(cell, group, most == 1 ? 1 : count - 1, -1);
  }

  /** Makes room for a count to move by so many persons, in one of the directions given. */
  private void need(GuardedCell cell, int group, long amount, int... signs) {
    if (amount <= 0) {
      return;
    }
    Witness best = null;
    for (int sign : signs) {
      for (boolean keepsClaims : new boolean[] {true, false}) {
        Witness witness = new Witness(family, keepsClaims);
        if ((best == null || best.cost() > 0) && witness.move(cell, group, sign, amount)) {
          best = best == null || witness.cost() < best.cost() ? witness : best;
        }
      }
    }
    if (best == null) {
      keepBack();
    } else {
      accept(best);
      tables.put(new Need(cell, group, amount, IntStream.of(signs).boxed().toList()), best);
    }
  }

  /** Where there is no other table, as late records can bring about, nothing new is said: no figure and no "&lt;5". */
  private void keepBack() {
    isKeptBack = true;
    family.cells().stream().filter(cell -> !cell.isReleased()).forEach(cell -> {
      cell.withdrawClaim();
      hide(cell);
    });
  }

  private void accept(Witness witness) {
    witness.withdrawn().forEach(GuardedCell::withdrawClaim);
    witness.toHide().forEach(this::hide);
  }

  private void hide(GuardedCell cell) {
    if (cell.canBeHidden()) {
      cell.hide();
      waiting.add(cell);
    }
  }
}
