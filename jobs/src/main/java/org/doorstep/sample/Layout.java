package org.doorstep.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stands around the cells of a row: separators for CSV, names and quotes for JSON Lines. */
record Layout(
    List<String> columns, Charset charset, byte[] head, byte[][] before, byte[][] after, byte[] rowEnd) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static Layout csv(Charset charset, String header) {
    return csv(List.of(header.split(",")), charset, header + "\r\n");
  }

  static Layout csvWithMark(String header) {
    return csv(List.of(header.split(",")), StandardCharsets.UTF_8, BYTE_ORDER_MARK + header + "\r\n");
  }

  /** All values are JSON texts, as the service desk's system writes them. */
  static Layout jsonLines(String names) {
    List<String> columns = List.of(names.split(","));
    byte[][] before = new byte[columns.size()][];
    byte[][] after = new byte[columns.size()][];
    for (int at = 0; at < before.length; at++) {
      before[at] = utf8((at == 0 ? "{\"" : ",\"") + columns.get(at) + "\":\"");
      after[at] = utf8("\"");
    }
    return new Layout(columns, StandardCharsets.UTF_8, new byte[0], before, after, utf8("}\n"));
  }

  private static Layout csv(List<String> columns, Charset charset, String head) {
    byte[][] before = new byte[columns.size()][];
    byte[][] after = new byte[columns.size()][];
    for (int at = 0; at < before.length; at++) {
      before[at] = utf8(at == 0 ? "" : ",");
      after[at] = new byte[0];
    }
    return new Layout(columns, charset, head.getBytes(charset), before, after, utf8("\r\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
