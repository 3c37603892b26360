package org.doorstep.contract;

import java.io.Serializable;

/** The name of a thing in both languages of the briefings. */
public record Label(String zh, String en) implements Serializable {}
