package org.doorstep.finding;

/**
 * One project as of a day, in fen.
 *
 * @param place code of its township
 * @param planned value that its plan had earned by then
 * @param earned value of verified milestones
 * @param due what contracts had made due
 */
public record ProjectStanding(String project, String place, long planned, long earned, long due, long paid,
    long allocated) {

  /**
   * How far payment is ahead of verified progress beyond what contracts and plan say, in shares of its money; below 0
   * behind it.
   */
  double paidAhead() {
    return ((double) (paid - due) - (earned - planned)) / allocated;
  }
}
