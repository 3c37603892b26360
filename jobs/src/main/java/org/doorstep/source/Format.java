package org.doorstep.source;

/** The file formats that a source mapping may name. */
public enum Format {
  CSV("csv"),
  JSONL("jsonl"),
  XLSX("xlsx");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** Returns the code written in mapping files. */
  public String code() {
    return code;
  }
}
