package org.doorstep.measure;

import java.io.Serializable;
import java.util.List;
import org.doorstep.period.Period;

/**
 * The cases of a measure that began in one area and period, counted by how long they took.
 *
 * @param lengths rising
 * @param ended how many of each length came to their end
 * @param running how many had run so long when last seen
 */
public record Cohort(String measureId, String areaCode, Period period, int[] lengths, long[] ended, long[] running)
    implements Serializable {

  /** The levels of areas whose cohorts are counted. */
  static final List<String> LEVELS = List.of("county", "township");

  /** Of counts by rising length. */
  static Cohort of(String measureId, String areaCode, Period period, List<Durations.Entry> entries) {
    int[] lengths = entries.stream().mapToInt(Durations.Entry::length).distinct().toArray();
    long[] ended = new long[lengths.length];
    long[] running = new long[lengths.length];
    int place = 0;
    for (Durations.Entry entry : entries) {
      place += lengths[place] == entry.length() ? 0 : 1;
      (entry.ended() ? ended : running)[place] += entry.cases();
    }
    return new Cohort(measureId, areaCode, period, lengths, ended, running);
  }
}
