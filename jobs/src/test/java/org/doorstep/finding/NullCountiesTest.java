package org.doorstep.finding;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all detectors call out in small counties where nothing happens. */
class NullCountiesTest {

  private static final int COUNTIES = 40;

  /** Three times the error of the simulation is allowed for above what is declared. */
  @Test
  void noDetectorCallsOutMoreThanItDeclares() {
    int[] flagged = NullCounties.flagged(COUNTIES);
    IntStream.range(0, flagged.length).forEach(i -> {
      NullCounties.Detector detector = NullCounties.DETECTORS.get(i);
      double declared = NullCounties.declared(detector);
      assertTrue(flagged[i] <= declared * COUNTIES + 3 * Math.sqrt(declared * (1 - declared) * COUNTIES),
          detector.name() + ": " + flagged[i] + " of " + COUNTIES + " counties");
    });
  }
}
