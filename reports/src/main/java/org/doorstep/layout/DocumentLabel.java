package org.doorstep.layout;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What a PDF says of itself: title, language, author, date, colours, standards; nothing of the clock. */
final class DocumentLabel {

  private static final String TOOL = "Doorstep";

  private DocumentLabel() {}

  static void put(PDDocument document, DocumentFacts facts) throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(facts.lang().toLanguageTag());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    document.setDocumentInformation(information(facts));
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(XmpPacket.of(facts, TOOL).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
    catalog.addOutputIntent(colours(document));
    document.getDocument().getTrailer().removeItem(COSName.ID);
    document.setDocumentId(facts.date().toEpochDay());
  }

  /** Midnight UTC of the document's date. */
  static Calendar date(DocumentFacts facts) {
    return GregorianCalendar.from(facts.date().atStartOfDay(ZoneOffset.UTC));
  }

  private static PDDocumentInformation information(DocumentFacts facts) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(facts.title());
    information.setSubject(facts.subject());
    information.setAuthor(facts.author());
    information.setCreator(TOOL);
    information.setProducer(TOOL);
    information.setCreationDate(date(facts));
    information.setModificationDate(date(facts));
    return information;
  }

  private static PDOutputIntent colours(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo("sRGB IEC61966-2.1");
    intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    intent.setRegistryName("http://www.color.org");
    return intent;
  }
}
