package org.doorstep.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.doorstep.contract.SettingsFault;
import org.junit.jupiter.api.Test;

/** Areas are renamed, merged and split, and keep their history. */
class AreasTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  /** Hill is renamed, Lake becomes part of Hill, Big is split in two, West becomes part of East with its village. */
  private static final String REGISTER = """
      # code,  name,     level,    parent, from,       to,         successor
      99,      County,   county,   ,       2015-01-01, ,
      9901,    East,     township, 99,     2015-01-01, ,
      9902,    West,     township, 99,     2015-01-01, 2026-01-01, 9901
      990101,  Hill,     village,  9901,   2015-01-01, 2025-01-01,
      990101,  New Hill, village,  9901,   2025-01-01, ,
      990102,  Lake,     village,  9901,   2015-01-01, 2025-07-01, 990101
      990103,  Big,      village,  9901,   2015-01-01, 2025-07-01,
      990104,  Big One,  village,  9901,   2025-07-01, ,
      990105,  Big Two,  village,  9901,   2025-07-01, ,
      990201,  Plain,    village,  9902,   2015-01-01, ,
      """;

  @Test
  void aRenamedAreaHasItsLastNameAndStandsUnderItsCodeAllTheTime() {
    assertEquals("Hill", areas(REGISTER, LocalDate.of(2024, 12, 31)).get("990101").nameZh());
    assertEquals("New Hill", areas(REGISTER, TODAY).get("990101").nameZh());
    assertEquals(List.of("990101", "990102"), villages("2024-06-01", "990101"), "with what has become part of it");
  }

  @Test
  void whatWasCountedForAMergedAreaCountsForItsSuccessorFromTheDayOfTheMerger() {
    assertEquals("990102 9901 99", lineage("990102", LocalDate.of(2025, 6, 30)));
    assertEquals("990101 9901 99", lineage("990102", LocalDate.of(2025, 7, 1)));
    assertEquals("990201 9902 99", lineage("990201", LocalDate.of(2025, 12, 31)));
    assertEquals("990201 9901 99", lineage("990201", TODAY));
    assertEquals("9901 99", lineage("9902", TODAY));
  }

  @Test
  void aSplitAreaKeepsItsOwnHistory() {
    assertEquals("990103 9901 99", lineage("990103", TODAY));
    assertEquals(List.of("990101", "990102", "990103", "990201"), villages("2025-06-30", "99"));
  }

  @Test
  void villagesAreCountedAsTheyStoodUnderTheAreasOfToday() {
    assertEquals(List.of("990101", "990104", "990105", "990201"), villages("2025-07-01", "99"));
    assertEquals(villages("2024-01-01", "99"), villages("2024-01-01", "9901"), "West is East today");
    assertEquals(List.of(List.of("990101", "990102"), List.of("990104"), List.of("990105"), List.of("990201")),
        areas(REGISTER, TODAY).villagesOn(TODAY).get("99").stream().map(Areas.Village::codes).toList());
  }

  @Test
  void townshipsOfADayAreThoseThatStoodAsTheyAreToday() {
    Areas areas = areas(REGISTER.replace("9902,    West,     township, 99,     2015-01-01, 2026-01-01, 9901",
        "9902,    West,     township, 99,     2015-01-01, 2026-01-01,"), TODAY);
    assertEquals("9901 9902", codes(areas.ofLevel("township", LocalDate.of(2025, 12, 31))));
    assertEquals("9901", codes(areas.ofLevel("township", LocalDate.of(2026, 1, 1))));
  }

  @Test
  void aNameOfTheFutureIsNotYetPrinted() {
    assertEquals("Hill", areas(REGISTER, LocalDate.of(2024, 1, 1)).get("990101").nameZh());
    assertEquals("990105 9901 99", lineage("990105", LocalDate.of(2024, 1, 1)), "a row that names it is not lost");
  }

  @Test
  void everyFaultOfTheRegisterIsInOneMessage() {
    SettingsFault fault = assertThrows(SettingsFault.class, () -> areas("""
        99,   County, county,   ,     2015-01-01, ,
        9901, East,   township, 9902, 2015-01-01, ,
        9902, West,   township, 9901, 2015-01-01, ,
        9903, North,  township, 99,   2015-01-01, 2025-01-01,
        9903, North,  township, 99,   2024-07-01, ,
        9904, South,  township, 98,   2015-01-01, ,
        9905, A,      township, 99,   2015-01-01, 2025-01-01, 9906
        9906, B,      township, 99,   2015-01-01, 2025-01-01, 9905
        9907, C,      township, 99,   2015-01-01, 2025-01-01, 9909
        9908, D,      township, 99,   2015-01-01, ,           9901
        """, TODAY));
    assertEquals(List.of(
        "area register, 9901, parent_code: the area comes back to itself by way of [9901, 9902]; break the circle.",
        "area register, 9903, valid_to: two rows hold on 2024-07-01; let the row from 2015-01-01 end on that day or"
            + " before.",
        "area register, 9904, parent_code: '98' is not in the register; add it, or name one that is.",
        "area register, 9905, successor_code: the area comes back to itself by way of [9905, 9906]; break the circle.",
        "area register, 9907, successor_code: '9909' is not in the register; add it, or leave it empty.",
        "area register, 9908, valid_to: is empty, but the successor is '9901'; say when the area ended."),
        fault.faults());
  }

  private static List<String> villages(String day, String area) {
    return areas(REGISTER, TODAY).villagesOn(LocalDate.parse(day)).get(area).stream().map(Areas.Village::code).toList();
  }

  private static String lineage(String code, LocalDate asOf) {
    return codes(areas(REGISTER, asOf).lineage(code));
  }

  private static String codes(List<Areas.Area> areas) {
    return String.join(" ", areas.stream().map(Areas.Area::code).toList());
  }

  private static Areas areas(String register, LocalDate asOf) {
    return new Areas(register.lines().filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" *, *", -1)).map(cells -> new Areas.Area(cells[0], cells[1], cells[1], cells[2],
            orNull(cells[3]), LocalDate.parse(cells[4]), cells[5].isEmpty() ? null : LocalDate.parse(cells[5]),
            cells.length < 7 ? null : orNull(cells[6]))).toList(), asOf);
  }

  private static String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
