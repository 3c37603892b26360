package org.doorstep.chart;

import java.util.List;

/** Areas as equal tiles, so that a small one counts as much as a large one. */
public final class TileGrid extends Ink {

  private static final long serialVersionUID = 1L;

  private final transient List<Tile> tiles;
  private final transient int columns;

  public TileGrid(List<Tile> tiles, int columns) {
    this.tiles = tiles;
    this.columns = columns;
  }

  @Override
  void draw(Pen pen) {}

  @Override
  String content() {
    return tiles + " " + columns + "";
  }
}
