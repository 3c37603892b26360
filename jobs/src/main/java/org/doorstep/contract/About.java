package org.doorstep.contract;

import java.io.Serializable;

/** What a table is for, in words: its name, one sentence in each language, and what one row is. */
public record About(Label label, Label description, String grain, String usage, String limitations)
    implements Serializable {}
