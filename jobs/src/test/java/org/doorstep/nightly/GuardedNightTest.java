package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.adhoc.Query;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.period.ProjectRules;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.sample.Sample;
import org.doorstep.sample.SampleOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of the invented county hides what it must in every dataset, and its public edition hides more. */
class GuardedNightTest {

  private static final Project PROJECT = new Project(Path.of(System.getProperty("doorstep.root")));
  private static final String[] MEASURES = {"P02", "P04", "P06", "P08", "P09", "P10", "P12", "P13", "P14", "P15", "V03",
      "D06", "D08", "D09", "X01", "X09", "X12", "X21", "X24", "J21"};
  private static final LocalDate LAST = LocalDate.of(2026, 6, 10);

  /** Figures of persons and of sensitive topics. */
  private static final String GUARDED = """
      with guarded as (select o.* from observations o join measures m on o.measure_id = m.measure_id
        where m.counts = 'persons' or o.measure_id in ('P02', 'X21', 'J21')
          or o.measure_id = 'X01' and o.output = 'persons'),
      cells as (select measure_id, area_level, area_code, dimension, dimension_value, period_kind, period_start,
          period_end, max(mark = 'suppressed') is_hidden
        from guarded group by all)
      """;

  @TempDir private static Path folder;
  private static Home home;
  private static Manifest edition;
  private static Query query;

  @BeforeAll
  static void oneNight() throws Exception {
    home = new Home(folder.resolve("home"));
    Files.createDirectories(home.folder());
    Files.writeString(home.settings(), Files.readString(PROJECT.data().resolve("samples/home/doorstep.yaml"))
        + "measures: [" + String.join(", ", MEASURES) + "]\n");
    Sample.write(new SampleOrder(1500, 3, LocalDate.of(2025, 1, 1), LAST, null, home.inbox()), ProjectRules.RULES.days());
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertEquals(Outcome.PUBLISHED, new Night(home, PROJECT, out).run(LAST));
    edition = new Editions(home.published()).current().orElseThrow();
    query = Query.over(home, PROJECT, edition);
  }

  @Test
  void figuresOfPersonsAreOutForFewPlacesAndPeriodsOnceTheyAreFinal() throws IOException {
    assertEquals(List.of("final,month", "final,quarter", "final,year"),
        ask(GUARDED + "select distinct state, period_kind from guarded order by period_kind"));
    assertEquals(List.of("county,false", "county,true", "township,false"),
        ask(GUARDED + "select distinct area_level, dimension <> '' from guarded order by all"));
    assertTrue(edition.hidden().small() > 0 && edition.hidden().beyond() > 0
        && edition.hidden().figures() > edition.hidden().small() + edition.hidden().beyond(),
        edition.hidden().toString());
  }

  @Test
  void noHiddenCellIsTheOnlyUnknownOfASumOverPlacesOrPeriods() throws IOException {
    String sums = GUARDED + """
        , summable as (select c.* from cells c join measures m on c.measure_id = m.measure_id
          where m.base not in ('rolling', 'stock')),
        townships as (select measure_id || ' ' || period_kind || period_start sum, is_hidden from cells
          where dimension = ''),
        parts as (select measure_id || ' ' || period_kind || period_start sum, is_hidden from cells c
          where area_level = 'county' and exists (select 1 from cells t where t.measure_id = c.measure_id
            and t.dimension = '' and t.area_level = 'county')),
        periods as (select w.measure_id || w.area_code || w.dimension_value || w.period_kind || w.period_start sum,
            p.is_hidden
          from summable w join summable p on w.measure_id = p.measure_id and w.area_code = p.area_code
            and w.dimension = p.dimension and w.dimension_value = p.dimension_value
            and p.period_start >= w.period_start and p.period_end <= w.period_end
            and (p.period_kind = w.period_kind or w.period_kind = 'quarter' and p.period_kind = 'month'
              or w.period_kind = 'year' and p.period_kind = 'quarter'))
        select sum from (select * from townships union all select 'parts ' || sum, is_hidden from parts
          union all select * from periods)
        group by sum having count(*) > 1 and count_if(is_hidden) = 1""";
    assertEquals(List.of(), ask(sums));
  }

  @Test
  void nothingThatIsMadeOfAHiddenFigureHasANumber() throws IOException {
    String hidden = "with hidden as (select * from observations where mark = 'suppressed') ";
    String same = " join hidden h on x.measure_id = h.measure_id and x.output = h.output and x.area_code = h.area_code"
        + " and x.period_kind = h.period_kind";
    assertEquals(List.of("0"), ask("select count(*) from observations where mark = 'suppressed'"
        + " and coalesce(numerator, denominator, n, value, low, high) is not null"));
    assertEquals(List.of("0"), ask(hidden + "select count(*) from comparisons x" + same
        + " and x.dimension = h.dimension and x.dimension_value = h.dimension_value where x.period = h.period"
        + " and coalesce(x.value, x.change) is not null or x.base_period = h.period"
        + " and coalesce(x.base_value, x.change) is not null"));
    assertEquals(List.of("0"), ask(hidden + "select count(*) from chart_points x" + same
        + " and x.period = h.period and h.dimension = ''"
        + " where coalesce(x.value, x.numerator, x.denominator) is not null"));
    assertEquals(List.of("0"), ask("select count(*) from survival_steps s join measures m"
        + " on s.measure_id = m.measure_id where m.counts = 'persons'"));
  }

  @Test
  void complaintsAboutStaffAreForTheCountyAlone() throws IOException {
    assertEquals(List.of("J21", "P02", "X24"), ask("select measure_id from measures where about_staff order by 1"));
    assertEquals(List.of("county"), ask("select distinct o.area_level from observations o join measures m"
        + " on o.measure_id = m.measure_id where m.about_staff"));
  }

  @Test
  void thePublicEditionHidesMoreAndRoundsTheRest() throws IOException {
    Path out = folder.resolve("public");
    Manifest handedOut = new PublicEdition(home, PROJECT, edition).publish(out);
    assertEquals(List.of("areas", "labels", "measures", "observations"), List.copyOf(handedOut.datasets().keySet()));
    String file = "parquet.`" + new Editions(out).folder(handedOut.edition()).resolve("observations.parquet") + "`";
    assertEquals(List.of("0"), ask("select count(*) from " + file + " o join measures m on o.measure_id = m.measure_id"
        + " where m.about_staff or m.counts <> 'things' and m.unit in ('percent', 'count')"
        + " and (numerator % 5 <> 0 or denominator % 5 <> 0)"));
    assertTrue(Long.parseLong(ask("select count(*) from " + file + " where mark = 'suppressed'").get(0))
        > Long.parseLong(ask("select count(*) from observations where mark = 'suppressed'").get(0)) / 2);
  }

  private static List<String> ask(String sql) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(answer, true, StandardCharsets.UTF_8);
    assertTrue(query.print(sql, out, out), () -> answer.toString(StandardCharsets.UTF_8));
    return answer.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }
}
