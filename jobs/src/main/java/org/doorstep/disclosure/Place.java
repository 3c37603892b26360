package org.doorstep.disclosure;

import java.util.Map;

/** Whom a guarded figure is for: the county, one of its townships, or one part of the county by a dimension. */
record Place(String area, boolean isCounty, String part) implements Comparable<Place> {

  static Place of(Map<String, Object> row) {
    String dimension = text(row, "dimension");
    return new Place(text(row, "area_code"), text(row, "area_level").equals("county"),
        dimension.isEmpty() ? "" : dimension + "=" + text(row, "dimension_value"));
  }

  /** Whether counts of persons are published for it: a county, its parts, a township as a whole. */
  static boolean isPublished(Map<String, Object> row) {
    return text(row, "area_level").equals("county")
        || text(row, "area_level").equals("township") && text(row, "dimension").isEmpty();
  }

  boolean isTotal() {
    return isCounty && part.isEmpty();
  }

  boolean isTownship() {
    return !isCounty;
  }

  boolean isPart() {
    return !part.isEmpty();
  }

  @Override
  public int compareTo(Place other) {
    int byArea = area.compareTo(other.area);
    return byArea != 0 ? byArea : part.compareTo(other.part);
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}
