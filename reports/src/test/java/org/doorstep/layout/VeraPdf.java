package org.doorstep.layout;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The machine rules of PDF/A-3a and PDF/UA-1, as checked by veraPDF. */
public final class VeraPdf {

  private VeraPdf() {}

  /** What a document breaks of PDF/A-3a and PDF/UA-1; empty if nothing. */
  public static List<String> faults(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> faults = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf),
          flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        validator.validate(parser).getTestAssertions().stream()
            .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
            .map(a -> flavour + " " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + ": "
                + a.getMessage() + " at " + a.getLocation().getContext())
            .forEach(faults::add);
      }
    }
    return faults;
  }
}
