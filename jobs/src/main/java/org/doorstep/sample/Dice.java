package org.doorstep.sample;

/**
 * Random figures that depend on (seed, table, index) alone, so that an entity's life is the same whichever
 * file or day is being written. The generator is SplitMix64 (Steele, Lea, Flood 2014).
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /** Starts the sequence of one entity. */
  void start(long seed, int table, long index) {
    state = hash(seed, table, index);
  }

  /** One well-mixed 64-bit figure for an entity, without a sequence. */
  static long hash(long seed, int table, long index) {
    return mix(mix(seed + table * GOLDEN) + index * GOLDEN);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A whole number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Small numbers more often than large ones: the smaller of two draws from {@code low} to {@code high}. */
  int skewed(int low, int high) {
    return Math.min(between(low, high), between(low, high));
  }

  /** True in {@code perMille} of 1,000 draws. */
  boolean chance(int perMille) {
    return below(1000) < perMille;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
