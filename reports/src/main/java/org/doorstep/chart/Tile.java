package org.doorstep.chart;

/** One area in a tile grid: {@code shade} 0 to 4, light to dark; a flagged tile carries a diamond as well. */
public record Tile(String name, String value, int shade, boolean flagged) {}
