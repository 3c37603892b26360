package org.doorstep.contract;

/**
 * One line of the labels dataset.
 *
 * @param codeList {@code <table>.<field>}, or {@code table}, {@code rule} and {@code reason} for those
 *     names
 */
public record CodeLabel(String codeList, String code, Label label) {}
