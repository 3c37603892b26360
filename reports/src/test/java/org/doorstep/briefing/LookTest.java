package org.doorstep.briefing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.doorstep.edition.Area;
import org.doorstep.edition.Catalog;
import org.doorstep.edition.Edition;
import org.doorstep.edition.EditionFixture;
import org.doorstep.layout.Renderer;
import org.doorstep.page.Board;
import org.doorstep.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {
  @TempDir Path home;

  @Test
  void look() throws Exception {
    Path out = Path.of("/tmp/look");
    Files.createDirectories(out);
    for (String kind : new String[] {"eventful", "quiet"}) {
      Path h = kind.equals("quiet") ? EditionFixture.quiet(home.resolve("q")) : EditionFixture.eventful(home.resolve("e"));
      try (Edition edition = Edition.current(h)) {
        for (String code : new String[] {EditionFixture.COUNTY, EditionFixture.TOWNSHIP}) {
          Area area = new Catalog(edition).findArea(code).orElseThrow();
          Board board = Board.read(edition, area, YearMonth.of(2026, 5));
          for (Language language : Language.values()) {
            Files.write(out.resolve(kind + "-" + code + "-" + language.tag() + ".pdf"),
                new MonthlyBriefing(new Renderer()).render(board, language).bytes());
          }
        }
      }
    }
  }
}
