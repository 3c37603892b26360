package org.doorstep.layout;

import java.util.List;

/** A finished document, and what a reader should know of its making, such as characters that no font has. */
public record Rendered(byte[] bytes, List<String> notices) {}
