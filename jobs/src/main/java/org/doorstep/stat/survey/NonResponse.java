package org.doorstep.stat.survey;

import org.doorstep.stat.Require;

/**
 * The worst that those who did not answer could have said: all no, or all yes. Source: Manski 1989.
 *
 * @param respondentRate positive share of those who answered; NaN when nobody did
 * @param responseRate NaN when nobody was asked, as both bounds
 */
public record NonResponse(double respondentRate, double responseRate, double low, double high) {

  public static NonResponse of(int sampled, int answered, int positive) {
    Require.that(positive <= answered && answered <= sampled,
        "%d positive of %d answers of %d asked: expected each up to the next", positive, answered, sampled);
    double asked = sampled;
    return new NonResponse((double) positive / answered, answered / asked, positive / asked,
        (positive + asked - answered) / asked);
  }
}
