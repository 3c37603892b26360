package org.doorstep.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many cases of each length ended or still run. */
final class Lengths {

  /** Length times two, plus one for cases that run; rising. */
  private int[] keys = new int[4];
  private long[] cases = new long[4];
  private int size;

  /** Adds cases of one length; a negative number takes cases out. */
  void add(int length, boolean ended, long more) {
    add(length * 2 + (ended ? 0 : 1), more);
  }

  /** Adds all of another's cases. */
  void add(Lengths other) {
    for (int i = 0; i < other.size; i++) {
      add(other.keys[i], other.cases[i]);
    }
  }

  /** The counts by length, rising; cases that ended come before those that still run. */
  List<Durations.Entry> entries() {
    List<Durations.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (cases[i] != 0) {
        entries.add(new Durations.Entry(keys[i] / 2, keys[i] % 2 == 0, cases[i]));
      }
    }
    return entries;
  }

  private void add(int key, long more) {
    int place = Arrays.binarySearch(keys, 0, size, key);
    if (place < 0) {
      place = -place - 1;
      open(place);
      keys[place] = key;
    }
    cases[place] += more;
  }

  private void open(int place) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      cases = Arrays.copyOf(cases, size * 2);
    }
    System.arraycopy(keys, place, keys, place + 1, size - place);
    System.arraycopy(cases, place, cases, place + 1, size - place);
    cases[place] = 0;
    size++;
  }
}
