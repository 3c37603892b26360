package org.doorstep.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Knows everything that is published of a table family, how it adds up, and which count a mark speaks of; tries to find
 * the hidden counts. It is written from the definition of the tables alone and shares nothing with the guard.
 *
 * <p>A cell has a count for each group; counts of different groups are bound together only where their sum is known.
 */
final class Attacker {

  private static final double ERROR = 1e-6;

  /** One published place and period: its true counts, and what was said of it. */
  record Target(String place, Span span, long[] counts, boolean isHidden, boolean isClaimed, int smallest) {

    boolean isSmall(int group) {
      return counts[group] > 0 && counts[group] < smallest;
    }
  }

  /** Cells whose signed sum is 0 for each group. */
  private record Sum(Target whole, List<Target> parts) {}

  private final List<Target> hidden = new ArrayList<>();
  private final List<Target> wanted = new ArrayList<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final boolean isTotalKnown;
  private final Map<String, String> successors;

  /** One who has one edition, all of it made from the same records. */
  Attacker(Collection<Target> targets, boolean isTotalKnown) {
    this(targets, List.of(), List.of(), isTotalKnown, Map.of());
  }

  /** One who has figures from before and after townships became parts of others, by their names. */
  Attacker(Collection<Target> targets, boolean isTotalKnown, Map<String, String> successors) {
    this(targets, List.of(), List.of(), isTotalKnown, successors);
  }

  /**
   * One who has figures from before and after late records, and is even told which counts they changed. What is wanted
   * is what is hidden, as it was and as it is now; not how far a count that was out, or a 0 that everybody saw, is
   * changed: that it was this one is known to nobody who is not told.
   *
   * @param targets what is published: what was out before, with its counts of then, and what came out after
   * @param released those of them that were out before: they add up among themselves, as they were then
   * @param corrected the counts that late records changed, as they are now; they add up with what came out after
   */
  Attacker(Collection<Target> targets, Collection<Target> released, Collection<Target> corrected,
      boolean isTotalKnown) {
    this(targets, released, corrected, isTotalKnown, Map.of());
  }

  private Attacker(Collection<Target> targets, Collection<Target> released, Collection<Target> corrected,
      boolean isTotalKnown, Map<String, String> successors) {
    this.isTotalKnown = isTotalKnown;
    this.successors = successors;
    Set<List<Object>> changed = new HashSet<>(corrected.stream().map(Attacker::cell).toList());
    targets.stream().filter(Target::isHidden).forEach(hidden::add);
    Set<List<Object>> secret = new HashSet<>(hidden.stream().map(Attacker::cell).toList());
    hidden.addAll(corrected);
    hidden.stream().filter(target -> secret.contains(cell(target))).forEach(wanted::add);
    addSums(released);
    addSums(Stream.concat(targets.stream().filter(target -> !changed.contains(cell(target))), corrected.stream())
        .toList());
  }

  private static List<Object> cell(Target target) {
    return List.of(target.place(), target.span());
  }

  private void addSums(Collection<Target> targets) {
    for (Target whole : targets) {
      if (whole.place().equals("county")) {
        add(whole, targets, part -> part.span().equals(whole.span()) && part.place().startsWith("township"));
        add(whole, targets, part -> part.span().equals(whole.span()) && part.place().startsWith("part"));
      }
      add(whole, targets, part -> (part.place().equals(whole.place()) || hasGoneOn(part, whole, targets))
          && whole.span().holds(part.span()) && part.span().length() == whole.span().length() - 1);
    }
  }

  /** Whether a township's persons are counted in its successor's row for the longer period. */
  private boolean hasGoneOn(Target part, Target whole, Collection<Target> targets) {
    return whole.place().equals(successors.get(part.place())) && targets.stream()
        .noneMatch(own -> own.place().equals(part.place()) && own.span().equals(whole.span()));
  }

  private void add(Target whole, Collection<Target> targets, Predicate<Target> isPart) {
    List<Target> parts = targets.stream().filter(isPart).toList();
    if (!parts.isEmpty()) {
      sums.add(new Sum(whole, parts));
    }
  }

  /** Hidden counts that one subtraction gives back: the only hidden ones of a sum. */
  TreeSet<String> bySubtraction() {
    TreeSet<String> found = new TreeSet<>();
    for (Sum sum : sums) {
      List<Target> unknown = new ArrayList<>(sum.parts());
      unknown.add(sum.whole());
      unknown.removeIf(target -> !target.isHidden());
      if (unknown.size() == 1) {
        found.add(unknown.get(0).place() + " " + unknown.get(0).span());
      }
    }
    return found;
  }

  /**
   * Hidden counts that linear programming narrows to fewer values than a small count can have, or to less than their
   * mark says; of large ones, to a single value.
   */
  List<String> byLinearProgramming() {
    return found((target, group, low, high) -> target.isSmall(group)
        ? isNarrowed(target, low, high) : high - low < 1 - ERROR);
  }

  /** Small counts that linear programming narrows so. */
  List<String> smallByLinearProgramming() {
    return found((target, group, low, high) -> target.isSmall(group) && isNarrowed(target, low, high));
  }

  private boolean isNarrowed(Target target, double low, double high) {
    double most = isTotalKnown ? Math.min(target.smallest() - 1, sum(target)) : target.smallest() - 1;
    return high - low < most - 1 - ERROR || target.isClaimed() && (low > 1 + ERROR || high < most - ERROR);
  }

  /** Small counts that linear programming narrows to a single value. */
  List<String> exactly() {
    return found((target, group, low, high) -> target.isSmall(group) && high - low < 1 - ERROR);
  }

  private interface Finding {
    boolean isFound(Target target, int group, double low, double high);
  }

  private List<String> found(Finding finding) {
    List<String> found = new ArrayList<>();
    int groups = hidden.isEmpty() ? 0 : hidden.get(0).counts().length;
    for (int group = 0; group < groups; group++) {
      List<LinearConstraint> known = known(group, groups);
      for (int place = 0; place < hidden.size(); place++) {
        Target target = hidden.get(place);
        if (wanted.contains(target) && target.counts()[group] > 0) {
          double low = bound(known, index(place, group, groups), GoalType.MINIMIZE);
          double high = bound(known, index(place, group, groups), GoalType.MAXIMIZE);
          if (finding.isFound(target, group, low, high)) {
            found.add("%s %s group %d: %d is in [%.3f, %.3f], smallest shown %d%s".formatted(target.place(),
                target.span(), group, target.counts()[group], low, high, target.smallest(),
                target.isClaimed() ? ", marked small" : ""));
          }
        }
      }
    }
    return found;
  }

  private static double sum(Target target) {
    return LongStream.of(target.counts()).sum();
  }

  private int variables(int groups) {
    return hidden.size() * (isTotalKnown ? groups : 1) + 1;
  }

  private int index(int place, int group, int groups) {
    return isTotalKnown ? place * groups + group : place;
  }

  /**
   * How low or high a variable can be. The solver may take one of two like columns for the other when it reads the
   * solution, so it is asked for a last variable that is like none and must equal the one wanted.
   */
  private double bound(List<LinearConstraint> known, int variable, GoalType goal) {
    double[] wanted = new double[variables(hidden.get(0).counts().length)];
    wanted[wanted.length - 1] = 1;
    double[] same = wanted.clone();
    same[variable] = -1;
    List<LinearConstraint> all = new ArrayList<>(known);
    all.add(new LinearConstraint(same, Relationship.EQ, 0));
    try {
      return new SimplexSolver().optimize(new LinearObjectiveFunction(wanted, 0), new LinearConstraintSet(all), goal,
          new NonNegativeConstraint(true)).getValue();
    } catch (UnboundedSolutionException e) {
      return Double.POSITIVE_INFINITY;
    }
  }

  private List<LinearConstraint> known(int only, int groups) {
    Map<Target, Integer> places = new LinkedHashMap<>();
    hidden.forEach(target -> places.put(target, places.size()));
    List<LinearConstraint> known = new ArrayList<>();
    for (int group = isTotalKnown ? 0 : only; group < (isTotalKnown ? groups : only + 1); group++) {
      if (!isTotalKnown || group < groups - 1) {
        sums(known, places, group, groups);
      }
      marks(known, group, groups);
    }
    if (isTotalKnown) {
      totals(known, groups);
    }
    return known;
  }

  /** What adds up; where totals are known, the last group's sums follow from those of the others. */
  private void sums(List<LinearConstraint> known, Map<Target, Integer> places, int group, int groups) {
    for (Sum sum : sums) {
      double[] signs = new double[variables(groups)];
      double rest = put(signs, places, sum.whole(), group, 1);
      for (Target part : sum.parts()) {
        rest += put(signs, places, part, group, -1);
      }
      if (DoubleStream.of(signs).anyMatch(sign -> sign != 0)) {
        known.add(new LinearConstraint(signs, Relationship.EQ, rest));
      }
    }
  }

  /** Enters a hidden cell into a sum; gives what it adds to the known side, so that the truth fits. */
  private double put(double[] signs, Map<Target, Integer> places, Target target, int group, int sign) {
    if (!target.isHidden()) {
      return 0;
    }
    signs[index(places.get(target), group, target.counts().length)] = sign;
    return sign * (double) target.counts()[group];
  }

  private void marks(List<LinearConstraint> known, int group, int groups) {
    for (int place = 0; place < hidden.size(); place++) {
      if (hidden.get(place).isClaimed() && hidden.get(place).isSmall(group)) {
        double[] one = new double[variables(groups)];
        one[index(place, group, groups)] = 1;
        known.add(new LinearConstraint(one, Relationship.GEQ, 1));
        known.add(new LinearConstraint(one, Relationship.LEQ, hidden.get(place).smallest() - 1));
      }
    }
  }

  private void totals(List<LinearConstraint> known, int groups) {
    for (int place = 0; place < hidden.size(); place++) {
      double[] all = new double[variables(groups)];
      long total = 0;
      for (int group = 0; group < groups; group++) {
        all[index(place, group, groups)] = 1;
        total += hidden.get(place).counts()[group];
      }
      known.add(new LinearConstraint(all, Relationship.EQ, total));
    }
  }
}
