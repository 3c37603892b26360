package org.doorstep.sample;

/** Codes of offices and starts of invented tokens as bytes, for the rows that name them. */
final class Codes {
  static final byte[] PROVINCE_RECEPTION = County.ascii(County.PROVINCE_RECEPTION);
  static final byte[] CITY_RECEPTION = County.ascii(County.CITY_RECEPTION);
  static final byte[] COUNTY_RECEPTION = County.ascii("U9901");
  static final byte[] COUNTY_SERVICE = County.ascii("U9902");
  static final byte[] COUNTY_PROJECTS = County.ascii("U9903");
  static final byte[] COUNTY_HALL = County.ascii("U9904");
  static final byte[] CLERK = County.ascii("JB-");
  /** The start of invented telephone numbers. */
  static final byte[] PHONE = County.ascii("000-");
  static final byte[][] TOWNSHIP_OFFICES = new byte[CountyNames.TOWNSHIPS.length][];

  static {
    for (int township = 0; township < TOWNSHIP_OFFICES.length; township++) {
      TOWNSHIP_OFFICES[township] = County.ascii(County.unitCode(township));
    }
  }

  private Codes() {
  }
}
