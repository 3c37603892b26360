package org.doorstep.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes an exported PDF archivable (PDF/A-3a), accessible (PDF/UA-1) and the same in every run: what is not
 * content becomes an artifact, the structure tree is put right, fonts shrink to the glyphs used and get fixed
 * names, the document says who made it and when, and carries its attachments.
 */
final class PdfFinish {

  private static final float VERSION = 1.7f;

  private PdfFinish() {}

  static byte[] finish(byte[] raw, DocumentFacts facts) {
    try (PDDocument document = Loader.loadPDF(raw)) {
      StructureTree tree = StructureTree.of(document);
      for (PDPage page : document.getPages()) {
        new PageContent(document, page, tree).rewrite();
      }
      CompactFonts.compact(document);
      DocumentLabel.put(document, facts);
      AttachedFiles.put(document, facts);
      compress(document.getDocument());
      ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
      document.setVersion(VERSION);
      document.save(out);
      return out.toByteArray();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The export leaves every stream plain, so that each is compressed just once, here. */
  private static void compress(COSDocument document) throws IOException {
    Set<COSObjectKey> keys = document.getXrefTable().keySet();
    for (COSObjectKey key : keys.stream().sorted().toList()) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream && !stream.containsKey(COSName.FILTER)) {
        byte[] plain = stream.createInputStream().readAllBytes();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
          out.write(plain);
        }
      }
    }
  }
}
