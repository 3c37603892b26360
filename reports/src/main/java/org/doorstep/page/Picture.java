package org.doorstep.page;

import org.doorstep.chart.Ink;
import org.doorstep.wording.Sentence;

/** A chart under the one thing it says, with how to read it, and what it says aloud. */
record Picture(Sentence heading, String note, String alternative, Ink chart) {
  /** Prints the picture at the left (1) or right (2) place of a row of charts. */
  void into(Block block, int place, Draft draft) {
    block.with("label" + place, draft.say(heading)).with("text" + place, note)
        .with("alt" + place, alternative).with("chart" + place, chart);
  }
}
