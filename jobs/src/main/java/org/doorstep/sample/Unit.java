package org.doorstep.sample;

/**
 * One office or service point of the invented county.
 *
 * @param township position of its township, or -1 for county offices
 */
record Unit(String code, String nameZh, String nameEn, String kind, String area, int township) {
}
