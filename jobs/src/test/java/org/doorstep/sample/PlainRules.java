package org.doorstep.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every reason to set a row aside, in plain sight: a row with two reasons is a fault of the sample. */
final class PlainRules {
  static final Map<String, List<String>> KEYS = lists("""
      area: area_code valid_from
      unit: unit_code
      population: area_code year
      visit: visit_id
      service_contact: contact_id
      application: application_id
      delivery: delivery_id
      policy_posting: policy_id area_code
      stock_report: point_id item_code report_month
      petition: matter_id
      petition_contact: contact_id
      petition_step: matter_id step_no
      project: project_id
      project_milestone: project_id milestone_no
      project_payment: payment_id
      project_inspection: inspection_id
      township_need: year area_code
      assigned_task: task_id
      sample_check: check_id
      rating: rating_id
      office_month: area_code report_month
      village_service: area_code report_month
      information_item: item_id
      channel_use: area_code channel report_quarter
      entitlement_payment: payment_id
      supplement: supplement_id
      petition_file: file_id
      project_file: project_id
      project_cost: cost_id report_month
      tender: tender_id
      service_month: area_code report_month sex age_group
      survey_answer: answer_id
      """);
  private static final Set<String> OPTIONAL = words("""
      parent_code valid_to successor_code minutes_on_site note person_age completed_on withdrawn_on
      delivered_on posted_on accepted_on extended_on extension_days extension_reason_sent_on
      extension_approved_by_head replied_on closed_on
      duplicate_of petitioner_key summary verified_on paid_on done_on outcome answered_on answer asked_again_on
      met_on settled_on terminated_on surveyed_on taken_part_on returned_on bids_opened_on supplier_id signed_on
      called_back_on callback_result severity weight survey_entered_on audience""");
  private static final Set<String> NUMBERS = words("""
      officials minutes_on_site households_met issues_found forms_asked host_minutes person_age
      clock_stop_days trips days_in_scope days_out persons extension_days hearing_days
      step_no budget_year allocated_fen milestone_no weight_percent
      due_fen paid_fen lot year need_points registered floating due_moves on_leave without_visit field_days
      meeting_days document_days phone_days days_scheduled days_open items_required items_offered stages_in_scope
      stages_supplied stock_units stock_expiring extended_days stopped_days audience
      notices notices_new_facts items_public planned_inspections closed_fen audited_fen estimate_fen forecast_fen
      price_fen changes_fen bidders valid_bidders services residents
      weight items items_right""");
  private static final Set<String> PLANNED = words("""
      due_on planned_finish_on baseline_due_on planned_on valid_from valid_to""");
  private static final String[][] IN_ORDER = {{"received_on", "accepted_on"}, {"accepted_on", "replied_on"},
    {"received_on", "replied_on"}, {"replied_on", "closed_on"}, {"received_on", "withdrawn_on"},
    {"received_on", "completed_on"}, {"released_on", "posted_on"}, {"approved_on", "planned_finish_on"}};

  private final PlainMapping mapping;
  private final Set<String> areas;
  private final LocalDate asOf;

  PlainRules(PlainMapping mapping, Set<String> areas, LocalDate asOf) {
    this.mapping = mapping;
    this.areas = areas;
    this.asOf = asOf;
  }

  Set<String> reasons(Map<String, String> row) {
    Set<String> reasons = new HashSet<>();
    for (String field : mapping.fields()) {
      String text = mapping.text(row, field);
      if (text.isEmpty()) {
        if (!OPTIONAL.contains(field)) {
          reasons.add("missing-required");
        }
      } else {
        reasons.addAll(ofValue(row, field, text));
      }
    }
    reasons.addAll(ofOrder(row));
    return reasons;
  }

  private List<String> ofValue(Map<String, String> row, String field, String text) {
    if (field.equals("area_code") && !areas.isEmpty() && !areas.contains(text)) {
      return List.of("unknown-area");
    }
    if (!mapping.codes(field).isMissingNode() && !mapping.codes(field).has(text)) {
      return List.of(mapping.isBoolean(field) ? "bad-boolean" : "unknown-code");
    }
    if (mapping.isDate(field) || mapping.isTime(field)) {
      return mapping.date(row, field).map(date -> ofDate(field, date)).orElse(List.of("bad-date"));
    }
    return NUMBERS.contains(field) ? ofNumber(field, text) : List.of();
  }

  private List<String> ofDate(String field, LocalDate date) {
    if (field.equals("report_quarter") && date.getMonthValue() % 3 != 1) {
      return List.of("not-first-of-quarter");
    }
    boolean planned = PLANNED.contains(field);
    LocalDate last = planned ? LocalDate.of(2060, 12, 31) : asOf;
    boolean plausible = date.getYear() >= 2000 && !date.isAfter(last);
    return plausible ? List.of() : List.of(planned ? "implausible-plan-date" : "implausible-date");
  }

  private List<String> ofNumber(String field, String text) {
    if (!text.matches(field.endsWith("_fen") ? "-?\\d+\\.\\d\\d" : "-?\\d+")) {
      return List.of("bad-number");
    }
    BigDecimal number = new BigDecimal(text);
    if (field.equals("person_age") && number.intValue() < 14) {
      return List.of("refused-by-law");
    }
    if (field.equals("weight_percent") && number.intValue() > 100) {
      return List.of("part-exceeds-whole");
    }
    String negative = field.endsWith("_fen") ? "negative-money" : "negative-count";
    return number.signum() >= 0 ? List.of() : List.of(negative);
  }

  private List<String> ofOrder(Map<String, String> row) {
    List<String> reasons = new ArrayList<>();
    for (String[] pair : IN_ORDER) {
      if (isBefore(row, pair[1], pair[0])) {
        reasons.add("closed-before-opened");
      }
    }
    if (isBefore(row, "entered_on", "visited_on")) {
      reasons.add("entered-before-visit");
    }
    if (isBefore(row, "surveyed_on", "approved_on") && isBefore(row, "approved_on", "survey_entered_on")) {
      reasons.add("back-dated");
    }
    if (isAbove(row, "days_out", "days_in_scope")) {
      reasons.add("part-exceeds-whole");
    }
    return reasons;
  }

  private boolean isBefore(Map<String, String> row, String field, String other) {
    return mapping.date(row, field).isPresent() && mapping.date(row, other).isPresent()
        && mapping.date(row, field).get().isBefore(mapping.date(row, other).get());
  }

  private boolean isAbove(Map<String, String> row, String field, String other) {
    String one = mapping.text(row, field);
    String two = mapping.text(row, other);
    return one.matches("\\d+") && two.matches("\\d+") && Integer.parseInt(one) > Integer.parseInt(two);
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  private static Map<String, List<String>> lists(String text) {
    return text.lines().map(line -> line.split(": "))
        .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> List.of(pair[1].strip().split(" "))));
  }
}
