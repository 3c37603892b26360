package org.doorstep.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Any sequence of nights ends in the edition of one night over the same inputs. Each of many matters has a history of
 * its own, so a few nights try many short sequences. {@code -Ddoorstep.sequences=N} tries more of them.
 */
class AnySequenceTest {

  private static final int SEQUENCES = Integer.getInteger("doorstep.sequences", 1);
  /** Days of nights; one goes back. */
  private static final List<String> NIGHTS =
      List.of("2026-03-10", "2026-03-20", "2026-03-15", "2026-03-31", "2026-04-20");
  private static final int MATTERS = 40;
  private static final int FILES = 12;
  private static final String LATER_AREA = "990103,East Field,village,9901\n";
  private static final List<String> AREAS = List.of("9901", "9902", "990201", "990102", "990103");
  private static final List<String> CHANNELS = List.of("call", "call", "letter", "fax");

  /** One row of an export; {@code fax} is no channel until the mapping is corrected. */
  private record Line(String number, int accepted, String area, String channel, int replied, int changed) {

    static Line any(Random random) {
      int accepted = random.nextInt(75);
      return new Line("P" + random.nextInt(MATTERS), accepted, AREAS.get(random.nextInt(AREAS.size())),
          CHANNELS.get(random.nextInt(CHANNELS.size())), random.nextBoolean() ? accepted + random.nextInt(40) : -1,
          random.nextInt(3));
    }

    String text() {
      return String.join(",", number, day(accepted), area, channel, "residual", replied < 0 ? "accepted" : "replied",
          replied < 0 ? "" : day(replied), "", day(changed)) + "\n";
    }

    private static String day(int days) {
      return LocalDate.parse("2026-01-20").plusDays(days).toString();
    }

    boolean isKept(String businessDate, String register, boolean faxIsKnown) {
      return day(Math.max(accepted, replied)).compareTo(businessDate) <= 0 && register.contains("\n" + area + ",")
          && (faxIsKnown || !channel.equals("fax"));
    }
  }

  @TempDir private static Path dir;

  private final TreeMap<String, List<Line>> inbox = new TreeMap<>();
  private String register = SmallCounty.AREAS;
  private boolean faxIsKnown;

  @Test
  void theEditionAfterAnySequenceOfNightsIsThatOfOneNight() throws Exception {
    for (int seed = 1; seed <= SEQUENCES; seed++) {
      Random random = new Random(seed);
      inbox.clear();
      register = SmallCounty.AREAS;
      faxIsKnown = false;
      SmallCounty county = new SmallCounty(dir.resolve("night-by-night-" + seed), "X03", "X06", "X08");
      for (String businessDate : NIGHTS) {
        change(random);
        assertEquals(Outcome.PUBLISHED, write(county).night(businessDate), county.said());
        assertEquals(expected(businessDate), county.ask("""
            select concat_ws(' ', matter_id, accepted_on, area_code, channel, replied_on, cast(updated_at as date))
            from petition order by 1"""), "seed " + seed + ", night of " + businessDate);
      }
      SmallCounty full = write(new SmallCounty(dir.resolve("full-" + seed), "X03", "X06", "X08"));
      full.night(NIGHTS.get(NIGHTS.size() - 1));
      assertEquals(full.edition().contentHash(), county.edition().contentHash(), "seed " + seed);
    }
  }

  /** What may happen between two nights; names are drawn so that files come in any order. */
  private void change(Random random) {
    for (int i = 0; i < 4; i++) {
      String name = "f" + random.nextInt(FILES);
      List<Line> lines = new ArrayList<>(inbox.getOrDefault(name, List.of()));
      switch (inbox.isEmpty() ? 0 : random.nextInt(4)) {
        case 0 -> inbox.computeIfAbsent(name, any -> lines(random));
        case 1 -> inbox.put(name, List.copyOf(inbox.values()).get(random.nextInt(inbox.size())));
        case 2 -> {
          lines.removeIf(line -> random.nextInt(3) == 0);
          inbox.put(name, lines);
        }
        default -> {
          lines.replaceAll(line -> random.nextBoolean() ? line : Line.any(random));
          inbox.put(name, lines);
        }
      }
    }
    register = random.nextBoolean() ? SmallCounty.AREAS : SmallCounty.AREAS + LATER_AREA;
    faxIsKnown |= random.nextInt(3) == 0;
  }

  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      lines.add(Line.any(random));
    }
    return lines;
  }

  private SmallCounty write(SmallCounty county) throws Exception {
    county.put("inbox/areas.csv", register).mapping(faxIsKnown
        ? SmallCounty.PETITION_MAPPING.replace("{call: call,", "{call: call, fax: web,")
        : SmallCounty.PETITION_MAPPING);
    for (var file : inbox.entrySet()) {
      StringBuilder text = new StringBuilder();
      file.getValue().forEach(line -> text.append(line.text()));
      county.petitions(file.getKey(), text.toString());
    }
    return county;
  }

  /** The newest kept row of each matter; files are in the order of their names, so a later one settles a tie. */
  private List<String> expected(String businessDate) {
    TreeMap<String, Line> newest = new TreeMap<>();
    inbox.values().forEach(lines -> lines.stream().filter(line -> line.isKept(businessDate, register, faxIsKnown))
        .forEach(line -> newest.merge(line.number(), line, (old, now) -> now.changed() >= old.changed() ? now : old)));
    return newest.values().stream().map(line -> String.join(" ", line.number(), Line.day(line.accepted()), line.area(),
        line.channel().equals("fax") ? "web" : line.channel())
        + (line.replied() < 0 ? "" : " " + Line.day(line.replied())) + " " + Line.day(line.changed()))
        .sorted().toList();
  }
}
