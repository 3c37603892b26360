package org.doorstep.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where visits go: everywhere but the villages left out, to some rarely, to show villages often. */
final class VisitPlaces {
  private static final int NEVER = 5;
  private static final int DORMANT = 8;
  private static final int TABLE = 2;
  private static final int USUAL = 10;
  private static final int RARE = 2;
  private static final int SHOWN = 40;

  private final int dormantFrom;
  private final Weighted before;
  private final Weighted since;

  VisitPlaces(World world) {
    dormantFrom = world.effects().back(14);
    Dice dice = new Dice();
    dice.start(world.seed(), TABLE, 0);
    List<Area> villages = world.county().villages();
    int[] weights = weights(villages, dice);
    if (!world.effects().isPlanted()) {
      before = Weighted.of(weights);
      since = before;
      return;
    }
    List<Integer> never = leftOut(villages, weights, NEVER, dice);
    before = Weighted.of(weights);
    List<Integer> dormant = leftOut(villages, weights, DORMANT, dice);
    since = Weighted.of(weights);
    world.effects().note(effect(world, "villages never visited", never));
    world.effects().note(effect(world, "villages not visited from " + LocalDate.ofEpochDay(dormantFrom),
        dormant));
  }

  int pick(int day, Dice dice) {
    return (day < dormantFrom ? before : since).pick(dice);
  }

  private static int[] weights(List<Area> villages, Dice dice) {
    int[] weights = new int[villages.size()];
    for (int at = 0; at < weights.length; at++) {
      boolean shown = dice.chance(60);
      boolean rare = villages.get(at).remote() || dice.chance(90);
      weights[at] = shown ? SHOWN : rare ? RARE : USUAL;
    }
    return weights;
  }

  /** Sets the weight of {@code count} villages to zero, remote ones first. */
  private static List<Integer> leftOut(List<Area> villages, int[] weights, int count, Dice dice) {
    List<Integer> out = new ArrayList<>();
    while (out.size() < count) {
      int at = dice.below(weights.length);
      boolean wanted = villages.get(at).remote() || out.size() >= count * 3 / 5;
      if (weights[at] > 0 && wanted) {
        weights[at] = 0;
        out.add(at);
      }
    }
    return out;
  }

  private static Map<String, Object> effect(World world, String what, List<Integer> villages) {
    Map<String, Object> effect = new LinkedHashMap<>();
    effect.put("measure", "V03 V04");
    effect.put("what", what);
    effect.put("area_codes", villages.stream().map(at -> world.county().place(at).code()).sorted().toList());
    return effect;
  }
}
