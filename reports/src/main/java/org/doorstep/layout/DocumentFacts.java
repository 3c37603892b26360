package org.doorstep.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a PDF says of itself; {@code date} stands in every date field, as no clock is read. */
public record DocumentFacts(
    String title, Locale lang, String subject, String author, LocalDate date, List<Attachment> attachments) {}
