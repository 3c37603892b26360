package org.doorstep.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The structure tree of an exported PDF, put right: standard types under one Document, headings that hold
 * their text themselves, headers of columns that say so, alternative texts in Unicode, and without page
 * anchors, headers and footers, whose marked content is remembered for {@link PageContent}.
 */
final class StructureTree {

  /** What is to become of a piece of marked content. */
  enum Fate { CONTENT, ARTIFACT, DROPPED }

  private static final COSName ALT = COSName.getPDFName("Alt");
  private static final COSName HEADER_CELL = COSName.getPDFName("TH");
  private static final Map<String, String> STANDARD = Map.of(
      "All", "Document", "Text", "P", "Image", "Figure", "Anchor", "Anchor");

  private final COSDictionary root;
  private final Map<COSDictionary, Map<Integer, Fate>> fates = new HashMap<>();
  private final Map<COSDictionary, TreeMap<Integer, COSDictionary>> owners = new HashMap<>();

  private StructureTree(COSDictionary root) {
    this.root = root;
  }

  static StructureTree of(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    StructureTree tree = new StructureTree(catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT));
    kids(tree.root).stream().filter(COSDictionary.class::isInstance).map(COSDictionary.class::cast)
        .forEach(kid -> tree.cure(kid));
    tree.root.removeItem(COSName.ROLE_MAP);
    tree.index(document);
    return tree;
  }

  /** What is to become of the content with this id on a page. */
  Fate fate(PDPage page, int id) {
    return fates.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, Fate.CONTENT);
  }

  private void cure(COSDictionary element) {
    String type = element.getNameAsString(COSName.S);
    element.setName(COSName.S, STANDARD.getOrDefault(type, type));
    if (element.getDictionaryObject(ALT) instanceof COSString alt) {
      element.setString(ALT, AsciiText.back(alt.getString()));
    }
    if (HEADER_CELL.getName().equals(type)) {
      scope(element);
    }
    List<COSBase> kept = new ArrayList<>();
    for (COSBase kid : kids(element)) {
      Fate fate = kid instanceof COSDictionary child ? fateOf(child) : Fate.CONTENT;
      if (fate != Fate.CONTENT) {
        condemn((COSDictionary) kid, fate);
        continue;
      }
      kept.add(kid);
      if (kid instanceof COSDictionary child && child.containsKey(COSName.S)) {
        cure(child);
      }
    }
    element.setItem(COSName.K, new COSArray(type.matches("H[1-6]") ? lifted(kept) : kept));
    claim(element);
  }

  private static Fate fateOf(COSDictionary element) {
    return switch (String.valueOf(element.getNameAsString(COSName.S))) {
      case PrintMarks.FURNITURE -> Fate.ARTIFACT;
      case "Anchor" -> Fate.DROPPED;
      default -> Fate.CONTENT;
    };
  }

  /** A heading's own content instead of the paragraphs that the exporter puts into it. */
  private static List<COSBase> lifted(List<COSBase> kids) {
    List<COSBase> lifted = new ArrayList<>();
    for (COSBase kid : kids) {
      boolean paragraph = kid instanceof COSDictionary child && "P".equals(child.getNameAsString(COSName.S));
      lifted.addAll(paragraph ? kids((COSDictionary) kid) : List.of(kid));
    }
    return lifted;
  }

  /** A header beside cells heads its row, one among headers its column. */
  private static void scope(COSDictionary header) {
    boolean beside = kids(header.getCOSDictionary(COSName.P)).stream()
        .anyMatch(kid -> kid instanceof COSDictionary cell && "TD".equals(cell.getNameAsString(COSName.S)));
    COSDictionary attributes = new COSDictionary();
    if (header.getDictionaryObject(COSName.A) instanceof COSArray spans
        && spans.getObject(0) instanceof COSDictionary span) {
      attributes.addAll(span);
    }
    attributes.setName(COSName.O, "Table");
    attributes.setName(COSName.getPDFName("Scope"), beside ? "Row" : "Column");
    header.setItem(COSName.A, attributes);
  }

  private void condemn(COSDictionary element, Fate fate) {
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSInteger id) {
        fates.computeIfAbsent(page(element), p -> new HashMap<>()).put(id.intValue(), fate);
      } else if (kid instanceof COSDictionary child) {
        condemn(child, fate);
      }
    }
  }

  private void claim(COSDictionary element) {
    for (COSBase kid : kids(element)) {
      if (kid instanceof COSInteger id) {
        COSDictionary page = page(element);
        element.setItem(COSName.PG, page);
        owners.computeIfAbsent(page, p -> new TreeMap<>()).put(id.intValue(), element);
      }
    }
  }

  /** The page of an element, which may stand only on one of the elements it holds or is held by. */
  private static COSDictionary page(COSDictionary element) {
    COSDictionary page = element.getCOSDictionary(COSName.PG);
    COSDictionary parent = element.getCOSDictionary(COSName.P);
    return page != null || parent == null ? page : page(parent);
  }

  /** The way back from marked content to its element, for each page; entries of links stay as they are. */
  private void index(PDDocument document) {
    COSDictionary old = root.getCOSDictionary(COSName.PARENT_TREE);
    TreeMap<Integer, COSBase> entries = links(old);
    for (PDPage page : document.getPages()) {
      TreeMap<Integer, COSDictionary> ids = owners.getOrDefault(page.getCOSObject(), new TreeMap<>());
      COSArray back = new COSArray();
      for (int id = 0; !ids.isEmpty() && id <= ids.lastKey(); id++) {
        back.add(ids.containsKey(id) ? ids.get(id) : COSNull.NULL);
      }
      entries.put(page.getStructParents(), back);
    }
    COSArray numbers = new COSArray();
    entries.forEach((key, entry) -> {
      numbers.add(COSInteger.get(key));
      numbers.add(entry);
    });
    old.setItem(COSName.NUMS, numbers);
  }

  private static TreeMap<Integer, COSBase> links(COSDictionary parentTree) {
    TreeMap<Integer, COSBase> links = new TreeMap<>();
    COSArray numbers = parentTree.getCOSArray(COSName.NUMS);
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      if (numbers.getObject(i + 1) instanceof COSDictionary element) {
        links.put(numbers.getInt(i), element);
      }
    }
    return links;
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray many) {
      List<COSBase> all = new ArrayList<>();
      for (int i = 0; i < many.size(); i++) {
        all.add(many.getObject(i));
      }
      return all;
    }
    return kids == null ? List.of() : List.of(kids);
  }
}
