package org.doorstep.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The drawing orders of one page, rewritten so that whatever is not tagged content is marked as an
 * artifact.
 */
final class PageContent {

  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
  private static final Set<String> PATH = Set.of("m", "l", "c", "v", "y", "re", "h", "W", "W*");
  private static final Set<String> PAINT = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "s", "S");
  private static final Set<String> SHOW = Set.of("Tj", "TJ", "'", "\"", "Do", "sh", "BI");

  private final PDDocument document;
  private final PDPage page;
  private final StructureTree tree;
  private final List<Object> out = new ArrayList<>();
  private final List<Object> operands = new ArrayList<>();
  private final List<Object> pending = new ArrayList<>();
  private boolean pendingPaints;
  private boolean inText;
  private int depth;
  private int droppedFrom = -1;

  PageContent(PDDocument document, PDPage page, StructureTree tree) {
    this.document = document;
    this.page = page;
    this.tree = tree;
  }

  void rewrite() throws IOException {
    for (Object token : new PDFStreamParser(page).parse()) {
      operands.add(token);
      if (token instanceof Operator operator) {
        order(operator.getName());
        operands.clear();
      }
    }
    PDStream stream = new PDStream(document);
    try (OutputStream bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(bytes).writeTokens(out);
    }
    page.setContents(stream);
  }

  private void order(String name) {
    switch (name) {
      case "BMC", "BDC" -> begin(name);
      case "EMC" -> end();
      default -> {
        if (droppedFrom < 0) {
          draw(name);
        }
      }
    }
  }

  private void begin(String name) {
    flush();
    depth++;
    StructureTree.Fate fate = droppedFrom >= 0 ? StructureTree.Fate.CONTENT : fate(name);
    switch (fate) {
      case DROPPED -> droppedFrom = depth;
      case ARTIFACT -> out.addAll(List.of(ARTIFACT, pagination(), Operator.getOperator("BDC")));
      case CONTENT -> keep();
      default -> throw new IllegalStateException(fate.name());
    }
  }

  private StructureTree.Fate fate(String name) {
    boolean hasId = name.equals("BDC") && operands.get(1) instanceof COSDictionary properties
        && properties.containsKey(COSName.MCID);
    return hasId
        ? tree.fate(page, ((COSDictionary) operands.get(1)).getInt(COSName.MCID))
        : StructureTree.Fate.CONTENT;
  }

  private static COSDictionary pagination() {
    COSDictionary properties = new COSDictionary();
    properties.setName(COSName.TYPE, "Pagination");
    properties.setDirect(true);
    return properties;
  }

  private void end() {
    if (droppedFrom < 0) {
      keep();
    } else if (droppedFrom == depth) {
      droppedFrom = -1;
    }
    depth--;
  }

  private void keep() {
    if (droppedFrom < 0) {
      out.addAll(operands);
    }
  }

  private void draw(String name) {
    if (depth > 0) {
      keep();
      return;
    }
    boolean path = PATH.contains(name);
    boolean paints = PAINT.contains(name) || SHOW.contains(name);
    inText = !name.equals("ET") && (inText || name.equals("BT"));
    pending.addAll(operands);
    pendingPaints |= paints;
    if (!path && !inText) {
      flush();
    }
  }

  private void flush() {
    if (pendingPaints) {
      out.addAll(List.of(ARTIFACT, Operator.getOperator("BMC")));
    }
    out.addAll(pending);
    if (pendingPaints) {
      out.add(Operator.getOperator("EMC"));
    }
    pending.clear();
    pendingPaints = false;
  }
}
