package org.doorstep.sample;

/**
 * One place of the invented county.
 *
 * @param code official-looking code: 6 digits county, 9 township, 12 village
 * @param township position of its township, or -1 for the county itself
 * @param registered residents registered here, in the first year
 * @param floating residents registered elsewhere, in the first year
 */
record Area(String code, String nameZh, String nameEn, String level, String parent, boolean town,
    boolean remote, boolean cluster, int township, int registered, int floating) {

  /** The same place by another name. */
  Area renamed(String zh, String en) {
    return new Area(code, zh, en, level, parent, town, remote, cluster, township, registered, floating);
  }
}
