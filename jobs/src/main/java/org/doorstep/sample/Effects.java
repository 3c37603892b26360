package org.doorstep.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is planted in the invented county for a detector to find, dated back from the last day of the base
 * export. Sizes are per mille unless said otherwise. Townships are numbered from 0. A county in which nothing is
 * planted has everywhere and always what others have before, and elsewhere.
 */
final class Effects {
  private final LocalDate until;
  private final County county;
  private final boolean isPlanted;
  private final List<Map<String, Object>> noted = new ArrayList<>();
  private final Step petitions;
  private final Step applications;
  private final Step deliveries;
  private final Step stockOuts;
  private final Step hostBurden;
  private final Step funds;
  private final Step repeats;
  private final Step slowPolicies;
  private final Step slowHandling;
  private final Step milestones;
  private final Step projects;

  /** One level before a day and another from it on, in one township or (-1) everywhere. */
  record Step(int township, int from, int before, int after) {
    int at(int place, int day) {
      return day >= from && (township < 0 || township == place) ? after : before;
    }
  }

  Effects(County county, LocalDate until, boolean isPlanted) {
    this.isPlanted = isPlanted;
    this.county = county;
    this.until = until;
    petitions = plant("X06", "on time, per 1,000 due", new Step(2, back(3), 930, 700));
    applications = plant("P10", "within the limit, per 1,000 due", new Step(-1, back(11), 860, 945));
    deliveries = plant("D03", "on time, per 1,000 due", new Step(4, back(8), 900, 740));
    stockOuts = plant("D11", "days out of stock, per 1,000", new Step(5, back(4), 20, 90));
    hostBurden = plant("V15", "host minutes, per cent of usual", new Step(1, back(5), 100, 220));
    funds = plant("J04", "paid on time, per 1,000 releases due", new Step(-1, back(11), 930, 800));
    repeats = plant("X03", "repeat within 90 days, per 1,000 replied", new Step(8, 0, 110, 300));
    slowPolicies = plant("D04", "typical working days to the village", new Step(11, 0, 6, 13));
    slowHandling = plant("X09", "least share of the limit used, per cent", new Step(6, 0, 22, 55));
    milestones = plant("J07", "on time, per 1,000 due", new Step(10, 0, 820, 420));
    projects = plant("J01", "times the usual share of projects", new Step(0, lastYear(), 1, 3));
  }

  int petitionsOnTime(int township, int due) {
    return petitions.at(township, due);
  }

  int applicationsOnTime(int township, int due) {
    return applications.at(township, due);
  }

  int deliveriesOnTime(int township, int due) {
    return deliveries.at(township, due);
  }

  int stockOutDays(int township, int day) {
    return stockOuts.at(township, day);
  }

  int hostMinutesPercent(int township, int day) {
    return hostBurden.at(township, day);
  }

  int fundsOnTime(int township, int due) {
    return funds.at(township, due);
  }

  int repeats(int township) {
    return repeats.at(township, 0);
  }

  int policyDays(int township) {
    return slowPolicies.at(township, 0);
  }

  int leastShareOfLimit(int township) {
    return slowHandling.at(township, 0);
  }

  int milestonesOnTime(int township, int due) {
    return milestones.at(township, due);
  }

  int shareOfProjects(int township, int day) {
    return projects.at(township, day);
  }

  boolean isFavouring(int day) {
    return day >= projects.from();
  }

  /** Whether anything is planted for a detector to find. */
  boolean isPlanted() {
    return isPlanted;
  }

  /** Adds an effect that is not a step, such as villages left out. */
  void note(Map<String, Object> effect) {
    noted.add(effect);
  }

  /** Notes a level that holds everywhere and always, so that a detector must stay silent. */
  void steady(String measure, String what, int level) {
    Map<String, Object> effect = new LinkedHashMap<>();
    effect.put("measure", measure);
    effect.put("area_code", CountyNames.COUNTY_CODE);
    effect.put("from", "always");
    effect.put("what", what);
    effect.put("level", level);
    noted.add(effect);
  }

  List<Map<String, Object>> noted() {
    return noted;
  }

  /** First day of the month that lies {@code months} before the month of the last day. */
  int back(int months) {
    return (int) until.withDayOfMonth(1).minusMonths(months).toEpochDay();
  }

  private int lastYear() {
    return (int) until.withDayOfYear(1).minusYears(1).toEpochDay();
  }

  private Step plant(String measure, String what, Step step) {
    if (!isPlanted) {
      return new Step(step.township(), step.from(), step.before(), step.before());
    }
    Map<String, Object> effect = new LinkedHashMap<>();
    effect.put("measure", measure);
    effect.put("area_code", step.township() < 0 ? CountyNames.COUNTY_CODE
        : county.townships().get(step.township()).code());
    effect.put("from", step.from() == 0 ? "always" : LocalDate.ofEpochDay(step.from()).toString());
    effect.put("what", what);
    effect.put(step.from() == 0 ? "elsewhere" : "before", step.before());
    effect.put(step.from() == 0 ? "here" : "after", step.after());
    noted.add(effect);
    return step;
  }
}
