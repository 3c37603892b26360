package org.doorstep.source;

/** The file formats that a source mapping may name. */
public enum Format {
  CSV("csv"),
  JSONL("jsonl"),
  XLSX("xlsx"),
  PARQUET("parquet"),
  JDBC("jdbc");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** Says whether a file is a text, whose dates look as its system writes them. */
  boolean isText() {
    return this == CSV || this == JSONL;
  }

  /** Returns the code written in mapping files. */
  public String code() {
    return code;
  }
}
