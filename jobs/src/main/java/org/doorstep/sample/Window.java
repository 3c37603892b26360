package org.doorstep.sample;

/**
 * The days a sample covers, as epoch days: everything known up to {@code asOf} is written.
 *
 * @param from first day of the base export
 * @param until last day of the base export; volumes and effects are laid out from it
 * @param asOf the day as of which states are written, and the last on which an entity begins: {@code until},
 *     or the later day of a daily export
 */
record Window(int from, int until, int asOf) {
}
