package org.doorstep.sample;

/** A choice among numbered things with whole-number weights, drawn in constant time. */
final class Weighted {
  private final int[] slots;

  private Weighted(int[] slots) {
    this.slots = slots;
  }

  static Weighted of(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int[] slots = new int[total];
    int at = 0;
    for (int choice = 0; choice < weights.length; choice++) {
      for (int copies = 0; copies < weights[choice]; copies++) {
        slots[at++] = choice;
      }
    }
    return new Weighted(slots);
  }

  int pick(Dice dice) {
    return slots[dice.below(slots.length)];
  }
}
