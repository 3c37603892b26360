package org.doorstep.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts files into a PDF, each declared as the data behind the document. */
final class AttachedFiles {

  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  private AttachedFiles() {}

  static void put(PDDocument document, DocumentFacts facts) throws IOException {
    if (facts.attachments().isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    for (Attachment attachment : facts.attachments()) {
      files.put(attachment.name(), file(document, attachment, facts));
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    COSArray associated = new COSArray();
    files.values().forEach(associated::add);
    document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
  }

  private static PDComplexFileSpecification file(
      PDDocument document, Attachment attachment, DocumentFacts facts) throws IOException {
    PDEmbeddedFile content = new PDEmbeddedFile(
        document, new ByteArrayInputStream(attachment.content()), COSName.FLATE_DECODE);
    content.setSubtype(attachment.mediaType());
    content.setSize(attachment.content().length);
    content.setModDate(DocumentLabel.date(facts));
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName(RELATIONSHIP, "Data");
    return file;
  }
}
