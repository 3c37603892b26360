package org.doorstep.page;

import org.doorstep.wording.Sentence;

/** A main point in one language: what happened, why it matters, and whether it asks for attention. */
record Point(Sentence headline, Sentence why, boolean alarming) {}
