package org.doorstep.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Shrinks each embedded font to the glyphs that the document uses. The exporter's subset keeps a slot for
 * all thirty thousand glyphs of a Chinese face and has a random name; here the glyphs move together, a map
 * leads from the old numbers (which the pages use) to the new, and the name comes from the font's own
 * bytes.
 */
final class CompactFonts {

  private static final COSName CID_SET = COSName.getPDFName("CIDSet");
  private static final COSName GLYPH_MAP = COSName.getPDFName("CIDToGIDMap");
  private static final Pattern CODE = Pattern.compile("<([0-9A-Fa-f]{4})><\\1>[\\[<]");
  private static final int TAG_LETTERS = 6;

  private CompactFonts() {}

  static void compact(PDDocument document) throws IOException {
    Set<COSDictionary> fonts = Collections.newSetFromMap(new IdentityHashMap<>());
    List<COSObjectKey> keys = document.getDocument().getXrefTable().keySet().stream().sorted().toList();
    for (COSObjectKey key : keys) {
      if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary font
          && COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE)) && fonts.add(font)) {
        compact(document, font);
      }
    }
  }

  private static void compact(PDDocument document, COSDictionary font) throws IOException {
    COSDictionary descendant = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    COSDictionary descriptor = descendant.getCOSDictionary(COSName.FONT_DESC);
    COSStream file = descriptor.getCOSStream(COSName.FONT_FILE2);
    if (file == null) {
      return;
    }
    TreeSet<Integer> used = used(font.getCOSStream(COSName.TO_UNICODE));
    CompactFont compact = CompactFont.of(file.createInputStream().readAllBytes(), used);
    write(file, compact.bytes());
    file.setInt(COSName.LENGTH1, compact.bytes().length);
    COSStream map = document.getDocument().createCOSStream();
    write(map, glyphMap(compact.glyphs()));
    descendant.setItem(GLYPH_MAP, map);
    descriptor.removeItem(CID_SET);
    String name = tag(compact.bytes()) + "+"
        + font.getNameAsString(COSName.BASE_FONT).replaceFirst("^[A-Z]{6}\\+", "");
    font.setName(COSName.BASE_FONT, name);
    descendant.setName(COSName.BASE_FONT, name);
    descriptor.setName(COSName.FONT_NAME, name);
  }

  /** The glyphs that the pages use: each has a line that tells its character. */
  private static TreeSet<Integer> used(COSStream toUnicode) throws IOException {
    String map = new String(toUnicode.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    TreeSet<Integer> used = new TreeSet<>(List.of(0));
    CODE.matcher(map).results().forEach(match -> used.add(Integer.parseInt(match.group(1), 16)));
    return used;
  }

  private static byte[] glyphMap(List<Integer> glyphs) {
    ByteBuffer map = ByteBuffer.allocate(2 * (Collections.max(glyphs) + 1));
    for (int i = 0; i < glyphs.size(); i++) {
      map.putShort(2 * glyphs.get(i), (short) i);
    }
    return map.array();
  }

  private static String tag(byte[] font) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(font);
      StringBuilder tag = new StringBuilder();
      for (int i = 0; i < TAG_LETTERS; i++) {
        tag.append((char) ('A' + (hash[i] & 0xff) % 26));
      }
      return tag.toString();
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static void write(COSStream stream, byte[] bytes) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
  }
}
