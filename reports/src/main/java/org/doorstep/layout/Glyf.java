package org.doorstep.layout;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The outlines of a TrueType font: the {@code glyf} table and its index {@code loca}. */
final class Glyf {

  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;
  private static final int GLYPH_HEADER = 10;

  private final ByteBuffer outlines;
  private final ByteBuffer index;
  private final boolean shortIndex;

  Glyf(ByteBuffer outlines, ByteBuffer index, boolean shortIndex) {
    this.outlines = outlines;
    this.index = index;
    this.shortIndex = shortIndex;
  }

  /** The glyphs and all that they are composed of. */
  TreeSet<Integer> withComponents(TreeSet<Integer> wanted) {
    TreeSet<Integer> all = new TreeSet<>(wanted);
    all.add(0);
    Deque<Integer> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      byte[] outline = outline(open.pop());
      for (int place : components(outline)) {
        int part = ByteBuffer.wrap(outline).getShort(place) & 0xffff;
        if (all.add(part)) {
          open.push(part);
        }
      }
    }
    return all;
  }

  /** Writes the tables for these glyphs in this order. */
  void write(List<Integer> glyphs, Map<String, byte[]> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ByteBuffer offsets = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    for (int glyph : glyphs) {
      offsets.putInt(bytes.size());
      byte[] outline = outline(glyph);
      for (int place : components(outline)) {
        ByteBuffer own = ByteBuffer.wrap(outline);
        own.putShort(place, (short) glyphs.indexOf(own.getShort(place) & 0xffff));
      }
      bytes.writeBytes(outline);
      bytes.writeBytes(new byte[(4 - outline.length % 4) % 4]);
    }
    offsets.putInt(bytes.size());
    tables.put("glyf", bytes.toByteArray());
    tables.put("loca", offsets.array());
  }

  private byte[] outline(int glyph) {
    byte[] outline = new byte[at(glyph + 1) - at(glyph)];
    outlines.get(at(glyph), outline);
    return outline;
  }

  private int at(int glyph) {
    return shortIndex ? 2 * (index.getShort(2 * glyph) & 0xffff) : index.getInt(4 * glyph);
  }

  /** Where in an outline the numbers of its components stand; none if it is simple. */
  private static List<Integer> components(byte[] outline) {
    List<Integer> places = new ArrayList<>();
    ByteBuffer glyph = ByteBuffer.wrap(outline);
    if (outline.length < GLYPH_HEADER || glyph.getShort(0) >= 0) {
      return places;
    }
    int at = GLYPH_HEADER;
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = glyph.getShort(at);
      places.add(at + 2);
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2)
          + ((flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0);
    }
    return places;
  }
}
