package org.doorstep.edition;

/** How many days a village has waited for a visit on the business date; whether it ever had one on record. */
public record VillageWait(String areaCode, long days, boolean wasVisited) {

  static final String COLUMNS = "area_code, wait_days, last_visit_on";

  static VillageWait from(Row row) {
    return new VillageWait(row.text("area_code"), row.count("wait_days"), row.date("last_visit_on").isPresent());
  }

  public String fact() {
    return "village_waits/" + areaCode;
  }
}
