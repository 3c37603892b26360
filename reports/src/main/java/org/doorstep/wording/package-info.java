/**
 * One grammar in two languages: numbers, periods, verdicts and sentences, each sentence with the ids of the
 * facts that it used.
 *
 * <p>A word of change is earned: {@link org.doorstep.wording.VerdictWords} speaks of better and worse only
 * for a signal that stands, {@link org.doorstep.wording.ChangeWords} of more and less only when the interval
 * of the change leaves out "no change". Texts stand in {@code wording/texts.<language>.properties}, UTF-8.
 */
package org.doorstep.wording;
