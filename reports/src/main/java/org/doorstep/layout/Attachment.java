package org.doorstep.layout;

/** A file carried inside a PDF, such as the figures of its pages as CSV. */
public record Attachment(String name, String mediaType, String description, byte[] content) {}
