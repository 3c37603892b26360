package org.doorstep.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doorstep.chart.Tile;
import org.doorstep.chart.TileGrid;
import org.doorstep.edition.Area;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.wording.Sentence;
import org.doorstep.wording.Words;

/** All townships as equal tiles in administrative order, never by score: the county's map of one measure. */
record TilesPicture(Board board, Words words) {
  private static final int COLUMNS = 4;
  private static final int SHADES = 5;

  boolean canShow(Measure measure) {
    return plain(measure).size() > 1;
  }

  Picture of(Measure measure) {
    List<Observation> plain = plain(measure);
    double least = plain.stream().mapToDouble(row -> row.value().getAsDouble()).min().orElse(0);
    double most = plain.stream().mapToDouble(row -> row.value().getAsDouble()).max().orElse(0);
    List<Tile> tiles = new ArrayList<>();
    for (Area area : board.catalog().townships()) {
      Optional<Observation> figure = board.findTownship(measure.id(), area.code());
      tiles.add(new Tile(words.language().of(area.name()),
          figure.map(row -> words.figures().value(measure, row)).orElse(words.text("dash")),
          figure.filter(Observation::isPlain).map(row -> shade(row.value().getAsDouble(), least, most))
              .orElse(0), isOutside(measure, area)));
    }
    Sentence heading = new Sentence(words.text("tiles.heading", "measure",
        words.language().of(measure.shortName()), "least", words.figures().inUnit(measure, least),
        "most", words.figures().inUnit(measure, most)), plain.stream().map(Observation::fact).toList());
    return new Picture(heading, words.text(tiles.stream().anyMatch(Tile::flagged) ? "tiles.note.apart" : "tiles.note"),
        words.text("tiles.alt", "heading", heading.text(), "n", tiles.size()),
        new TileGrid(tiles, COLUMNS));
  }

  private List<Observation> plain(Measure measure) {
    return board.catalog().townships().stream()
        .flatMap(area -> board.findTownship(measure.id(), area.code()).stream())
        .filter(Observation::isPlain).toList();
  }

  private boolean isOutside(Measure measure, Area area) {
    return board.drawn().funnel(measure.id()).outside().stream()
        .anyMatch(point -> point.areaCode().equals(area.code()));
  }

  /** 0 for the least, 4 for the most; all the same shade where all are equal. */
  static int shade(double value, double least, double most) {
    return most > least ? (int) Math.min(SHADES - 1.0, Math.floor((value - least) / (most - least) * SHADES))
        : SHADES / 2;
  }
}
