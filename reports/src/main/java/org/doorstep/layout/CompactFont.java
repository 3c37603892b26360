package org.doorstep.layout;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A TrueType font with only some of another's glyphs; {@code glyphs} lists their old numbers in the new
 * order.
 */
record CompactFont(byte[] bytes, List<Integer> glyphs) {

  private static final int HEAD_LOCA_FORMAT = 50;
  private static final int HEAD_ADJUSTMENT = 8;
  private static final int HHEA_METRICS = 34;
  private static final int MAXP_GLYPHS = 4;
  private static final int MAGIC = 0xB1B0AFBA;
  private static final List<String> KEPT = List.of("cvt ", "fpgm", "prep");

  /** Keeps the wanted glyphs, those they are composed of, and the one for "not defined". */
  static CompactFont of(byte[] font, TreeSet<Integer> wanted) {
    Map<String, ByteBuffer> tables = tables(font);
    Glyf glyf = new Glyf(tables.get("glyf"), tables.get("loca"),
        tables.get("head").getShort(HEAD_LOCA_FORMAT) == 0);
    List<Integer> glyphs = new ArrayList<>(glyf.withComponents(wanted));
    TreeMap<String, byte[]> out = new TreeMap<>();
    KEPT.stream().filter(tables::containsKey).forEach(name -> out.put(name, bytes(tables.get(name))));
    out.put("hmtx", metrics(tables, glyphs));
    glyf.write(glyphs, out);
    out.put("head", patched(tables.get("head"), HEAD_LOCA_FORMAT, 1));
    out.put("hhea", patched(tables.get("hhea"), HHEA_METRICS, glyphs.size()));
    out.put("maxp", patched(tables.get("maxp"), MAXP_GLYPHS, glyphs.size()));
    ByteBuffer.wrap(out.get("head")).putInt(HEAD_ADJUSTMENT, 0);
    byte[] file = file(out);
    ByteBuffer.wrap(file).putInt(offset(out, "head") + HEAD_ADJUSTMENT, MAGIC - sum(file));
    return new CompactFont(file, glyphs);
  }

  private static Map<String, ByteBuffer> tables(byte[] font) {
    ByteBuffer all = ByteBuffer.wrap(font);
    Map<String, ByteBuffer> tables = new LinkedHashMap<>();
    for (int i = 0; i < all.getShort(4); i++) {
      int entry = 12 + 16 * i;
      String name = new String(font, entry, 4, StandardCharsets.ISO_8859_1);
      tables.put(name, all.slice(all.getInt(entry + 8), all.getInt(entry + 12)));
    }
    return tables;
  }

  private static byte[] metrics(Map<String, ByteBuffer> tables, List<Integer> glyphs) {
    int full = tables.get("hhea").getShort(HHEA_METRICS) & 0xffff;
    ByteBuffer old = tables.get("hmtx");
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      metrics.putShort(old.getShort(4 * Math.min(glyph, full - 1)));
      metrics.putShort(old.getShort(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)));
    }
    return metrics.array();
  }

  private static byte[] patched(ByteBuffer table, int at, int value) {
    byte[] bytes = bytes(table);
    ByteBuffer.wrap(bytes).putShort(at, (short) value);
    return bytes;
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.capacity()];
    table.get(0, bytes);
    return bytes;
  }

  private static byte[] file(TreeMap<String, byte[]> tables) {
    int power = Integer.highestOneBit(tables.size());
    ByteBuffer header = ByteBuffer.allocate(12 + 16 * tables.size());
    header.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power))
        .putShort((short) Integer.numberOfTrailingZeros(power))
        .putShort((short) (16 * (tables.size() - power)));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    tables.forEach((name, bytes) -> header.put(name.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(sum(padded(bytes))).putInt(offset(tables, name)).putInt(bytes.length));
    file.writeBytes(header.array());
    tables.values().forEach(bytes -> file.writeBytes(padded(bytes)));
    return file.toByteArray();
  }

  private static int offset(TreeMap<String, byte[]> tables, String name) {
    int before = tables.headMap(name).values().stream().mapToInt(bytes -> padded(bytes).length).sum();
    return 12 + 16 * tables.size() + before;
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, (bytes.length + 3) / 4 * 4);
  }

  private static int sum(byte[] bytes) {
    ByteBuffer words = ByteBuffer.wrap(bytes);
    int sum = 0;
    while (words.remaining() >= 4) {
      sum += words.getInt();
    }
    return sum;
  }
}
