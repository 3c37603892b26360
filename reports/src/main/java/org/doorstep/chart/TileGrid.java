package org.doorstep.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Areas as equal tiles in reading order, so that a small one counts as much as a large one. */
public final class TileGrid extends Ink {

  private static final long serialVersionUID = 1L;
  private static final double GAP = 2;
  static final List<Color> SHADES = List.of(
      Hue.BAND, new Color(0xCFDBE6), new Color(0x9DB9D1), new Color(0x4F86B3), new Color(0x0B4C86));

  private final transient List<Tile> tiles;
  private final int columns;

  public TileGrid(List<Tile> tiles, int columns) {
    this.tiles = tiles;
    this.columns = Math.max(1, columns);
  }

  @Override
  void draw(Pen pen) {
    int rows = Math.max(1, (tiles.size() + columns - 1) / columns);
    double width = (pen.page().getWidth() - GAP * (columns - 1)) / columns;
    double height = (pen.page().getHeight() - GAP * (rows - 1)) / rows;
    for (int i = 0; i < tiles.size(); i++) {
      double x = i % columns * (width + GAP);
      double y = i / columns * (height + GAP);
      draw(pen, tiles.get(i), new Rectangle2D.Double(x, y, width, height));
    }
  }

  private static void draw(Pen pen, Tile tile, Rectangle2D box) {
    int shade = Math.max(0, Math.min(SHADES.size() - 1, tile.shade()));
    Color letter = shade >= 3 ? Hue.PAPER : Hue.TEXT;
    pen.fill(SHADES.get(shade), box);
    double room = box.getWidth() - (tile.flagged() ? 12 : 5);
    double line = Letter.DARK.height();
    boolean two = box.getHeight() >= 2 * line + 3;
    double top = box.getCenterY() - (two ? line : line / 2);
    if (box.getHeight() >= line) {
      pen.text(Letter.DARK.in(letter), name(pen, tile.name(), room), box.getX() + 3, top);
    }
    if (two) {
      String value = pen.fit(Letter.STRONG, tile.value(), room);
      pen.text(Letter.STRONG.in(letter), value, box.getX() + 3, top + line);
    }
    if (tile.flagged()) {
      pen.diamond(Hue.RUST, box.getMaxX() - 5, box.getCenterY(), 2.8);
    }
  }

  /** A name too long gives up its last word (Town, Township) before its letters. */
  private static String name(Pen pen, String name, double room) {
    int space = name.lastIndexOf(' ');
    boolean shorter = space > 0 && pen.width(Letter.DARK, name) > room;
    return pen.fit(Letter.DARK, shorter ? name.substring(0, space) : name, room);
  }

  @Override
  String content() {
    return tiles + " " + columns;
  }
}
