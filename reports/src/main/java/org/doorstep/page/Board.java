package org.doorstep.page;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.edition.ActionItem;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Coverage;
import org.doorstep.edition.DueAhead;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EventNote;
import org.doorstep.edition.Finding;
import org.doorstep.edition.Intake;
import org.doorstep.edition.IssuePeriod;
import org.doorstep.edition.Manifest;
import org.doorstep.edition.Observation;
import org.doorstep.edition.RecordIntake;
import org.doorstep.edition.Restatement;
import org.doorstep.edition.SetAside;
import org.doorstep.edition.VillageWait;

/** Everything that the pages of one briefing show, read once from the edition, in no language yet. */
public record Board(
    Manifest manifest,
    Catalog catalog,
    Area area,
    IssuePeriod issue,
    List<MeasureLine> lines,
    List<MeasureLine> others,
    List<Finding> funnels,
    Drawn drawn,
    List<Observation> townships,
    List<Observation> villages,
    Surroundings surroundings) {

  /**
   * Registers and intake: what was decided, what happened, what was read, what of the county was changed after its
   * release, what lies ahead of the business date.
   */
  public record Surroundings(
      List<ActionItem> actions, List<EventNote> chartEvents, List<Coverage> coverage, Intake intake,
      List<RecordIntake> intakes, List<SetAside> setAside, List<Restatement> restatements, Ahead ahead,
      IssuePeriod issue) {
    /** The same without events of other places: a township's own pack names no other. */
    Surroundings of(Area area, String countyCode) {
      List<String> codes = List.of("", countyCode, area.code());
      return new Surroundings(actions, chartEvents.stream().filter(event -> codes.contains(event.areaCode())).toList(),
          coverage, intake, intakes, setAside, List.of(), ahead, issue);
    }

    /** Events that began in the period itself. */
    List<EventNote> events() {
      return chartEvents.stream().filter(event -> !event.fromOn().isBefore(issue.start())).toList();
    }
  }

  /** The measure that the page's township funnel shows: closing on time, by township. */
  static final String FUNNEL_MEASURE = "X06";

  /** The measure whose spread over villages is drawn: contacts that the agency started. */
  static final String LORENZ_MEASURE = "P01";

  /** The states of a figure, the weakest first. */
  static final List<String> STATES = List.of("open", "provisional", "restated", "final");

  /** The board of one area; for several, {@link Boards} read what they share once. */
  public static Board read(Edition edition, Area area, IssuePeriod issue) {
    return new Boards(edition, issue, List.of(area)).of(area);
  }

  YearMonth month() {
    return issue.month();
  }

  /** A text that reads otherwise in a weekly: its key for this issue. */
  String key(String stem) {
    return issue.isWeek() ? stem + ".week" : stem;
  }

  /** The township funnel that stands for the county as a whole. */
  Funnel funnel() {
    return drawn.funnel(FUNNEL_MEASURE);
  }

  /** The shifts that have a measure with a figure; the others get no page. */
  public List<Integer> shownShifts() {
    return lines.stream().filter(line -> line.figure().isPresent()).map(line -> line.measure().shift())
        .distinct().sorted().toList();
  }

  /** The shifts whose measures have no figure at all. */
  List<Integer> absentShifts() {
    return lines.stream().map(line -> line.measure().shift()).distinct().sorted()
        .filter(shift -> !shownShifts().contains(shift)).toList();
  }

  /** The measures of one shift, in the order of their cards. */
  List<MeasureLine> shift(int shift) {
    return lines.stream().filter(line -> line.measure().shift() == shift).toList();
  }

  public boolean isCounty() {
    return area.code().equals(manifest.agency().countyCode());
  }

  /** The measures that this area has: some are figures of the whole county and have none for a township. */
  List<MeasureLine> judged() {
    return lines.stream().filter(line -> isCounty() || line.figure().isPresent()
        || line.finding().isPresent())
        .filter(this::isNew).toList();
  }

  /** Whether the issue judges what has a figure of the week alone, as no month ended in it. */
  boolean judgesWeeksAlone() {
    return issue.isWeek() && !issue.closesMonth();
  }

  /** In a weekly, figures of the month are new only in the week in which the month ended. */
  private boolean isNew(MeasureLine line) {
    return !judgesWeeksAlone()
        || line.figure().map(row -> row.key().periodKind().equals("week")).orElse(false);
  }

  /** Townships that chance does not explain in the measures of some lines; of a township only itself. */
  List<Finding> apart(List<MeasureLine> some) {
    return funnels.stream().filter(finding -> finding.verdict().endsWith("-chance"))
        .filter(finding -> isCounty() || finding.areaCode().equals(area.code()))
        .filter(finding -> some.stream().anyMatch(line -> line.measure().id().equals(finding.measureId()))).toList();
  }

  /** A measure that the issue tells of, one that leads or one beside those. */
  Optional<MeasureLine> find(String measureId) {
    return Stream.concat(lines.stream(), others.stream())
        .filter(line -> line.measure().id().equals(measureId)).findFirst();
  }

  /** What falls due in this area after the business date, all of a measure together, in the order of the measures. */
  List<DueAhead> dueAhead() {
    return catalog.headlines().stream().flatMap(measure -> surroundings.ahead().due().stream()
        .filter(row -> row.measureId().equals(measure.id()) && row.areaCode().equals(area.code())
            && row.dimension().isEmpty())).toList();
  }

  /** The area's villages, the longest waiting first. */
  List<VillageWait> villageWaits() {
    return surroundings.ahead().villages().stream().filter(row -> isCounty() || catalog.findArea(row.areaCode())
        .map(village -> village.parentCode().equals(area.code())).orElse(false)).toList();
  }

  /** The state of the period as the manifest tells it, else the weakest state of its figures. */
  String state() {
    String told = manifest.periodStates().get(issue.code());
    if (told != null) {
      return told;
    }
    List<String> states = lines.stream().flatMap(line -> line.figure().stream())
        .filter(figure -> figure.key().period().equals(issue.code())).map(Observation::state).toList();
    return STATES.stream().filter(states::contains).findFirst().orElse("final");
  }

  /** The reports that this area itself did not send. */
  List<Coverage> ownMissing() {
    return surroundings.coverage().stream()
        .filter(row -> List.of(row.missing().zh().split("[、，,; ]+")).contains(area.name().zh())).toList();
  }

  /** The figure of one township, for sentences about its place in a funnel. */
  Optional<Observation> findTownship(String measureId, String areaCode) {
    return townships.stream().filter(row -> row.key().measureId().equals(measureId)
        && row.key().areaCode().equals(areaCode))
        .min(Comparator.comparing(row -> row.key().output(), Outputs.byRank()));
  }

  /** Months, or weeks, since the first period of the agency's briefings, this one included. */
  long runningNumber() {
    return issue.countFrom(issue.firstIn(YearMonth.parse(manifest.firstPeriod())));
  }
}
