package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class RecordSplitterTest {

  @Test
  void cellsAreSplitAtTheDelimiterAndTrimmed() throws IOException {
    assertRecords("a,b,c\n 1 ,　二　,\n", "1: a|b|c", "2: 1|二|");
  }

  @Test
  void linesMayEndInEveryUsualWayAndTheLastMayNotEndAtAll() throws IOException {
    assertRecords("a,b\r\n1,2\n3,4", "1: a|b", "2: 1|2", "3: 3|4");
  }

  @Test
  void blankLinesAreNoRecordsButAreCounted() throws IOException {
    assertRecords("a\n\r\n\nb\n\n", "1: a", "4: b");
  }

  @Test
  void aQuotedCellMayHoldDelimitersNewLinesAndDoubledQuotes() throws IOException {
    assertRecords("x,\"a,\"\"b\"\"\nc\"\r\ny,\"\"\n", "1: x|a,\"b\"⏎c", "3: y|");
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsPlainText() throws IOException {
    assertRecords("5\" pipe,2\n", "1: 5\" pipe|2");
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    assertRecords("\uFEFF\"a\",b\n", "1: a|b");
  }

  @Test
  void anUnclosedQuoteCostsOneLineAndNotTheRest() throws IOException {
    assertRecords("1,\"open\n2,b\n3,c\n", "1: unbalanced-quotes 1,\"open", "2: 2|b", "3: 3|c");
  }

  @Test
  void anUnclosedQuoteThatMeetsALaterOneCostsItsOwnLine() throws IOException {
    assertRecords("1,\"open\n2,\"b\"\n3,c\n", "1: unbalanced-quotes 1,\"open", "2: 2|b", "3: 3|c");
  }

  @Test
  void anUnclosedQuoteInTheLastLineIsFoundAtTheEnd() throws IOException {
    assertRecords("1,a\n2,\"open", "1: 1|a", "2: unbalanced-quotes 2,\"open");
  }

  @Test
  void textBehindAClosingQuoteIsAFault() throws IOException {
    assertRecords("\"a\"b,c\nd,e\n", "1: unbalanced-quotes \"a\"b,c", "2: d|e");
  }

  @Test
  void aNulCharacterIsAFault() throws IOException {
    assertRecords("a\0b,c\nd,e\n", "1: control-character a\0b,c", "2: d|e");
  }

  @Test
  void bytesThatAreNoUtf8AreAFaultOfTheirRowAlone() throws IOException {
    byte[] bytes = {'a', (byte) 0xC4, '\n', 'b', '\n'};
    RecordSplitter records = new RecordSplitter(new ByteArrayInputStream(bytes), ',');
    records.next();
    assertEquals("undecodable-text", records.fault().code());
    assertEquals("a\\xC4", Texts.printable(records.raw()).toString());
    records.next();
    assertEquals("b", records.cell(0).toString());
  }

  @Test
  void aRecordLongerThanAMegabyteIsCutAndTheNextLineIsRead() throws IOException {
    String longest = "x".repeat(RecordSplitter.LONGEST * 3);
    RecordSplitter records = splitter("a,b\n" + longest + "\nc,d\n");
    assertEquals(true, records.next() && records.next());
    assertEquals("too-long", records.fault().code());
    assertEquals("c|d", shown(records.next() ? records : null));
    assertEquals(3, records.line());
  }

  @Test
  void aQuoteThatStaysOpenForAMegabyteCostsOneLine() throws IOException {
    RecordSplitter records = splitter("\"open\n" + "1,2\n".repeat(RecordSplitter.LONGEST));
    records.next();
    assertEquals("unbalanced-quotes", records.fault().code());
    long good = 0;
    while (records.next()) {
      good += records.fault() == null && records.cells() == 2 ? 1 : 0;
    }
    assertEquals(RecordSplitter.LONGEST, good);
  }

  @Test
  void recordsThatStraddleTheBufferAreWhole() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append(i).append(",\"q").append(i).append("\"\"\n\",两\r\n");
    }
    RecordSplitter records = splitter(text.toString());
    for (int i = 0; i < 40_000; i++) {
      records.next();
      assertEquals(i + "|q" + i + "\"|两", shown(records));
      assertEquals(2L * i + 1, records.line());
    }
    assertEquals(false, records.next());
  }

  @Test
  void withoutADelimiterEveryLineIsOneCell() throws IOException {
    RecordSplitter records =
        new RecordSplitter(new ByteArrayInputStream("{\"a\":1,\n\"b\"\n".getBytes(StandardCharsets.UTF_8)),
            ByteClasses.NO_DELIMITER);
    records.next();
    assertEquals("{\"a\":1,", records.raw().toString());
  }

  private static void assertRecords(String text, String... expected) throws IOException {
    RecordSplitter records = splitter(text);
    List<String> got = new ArrayList<>();
    while (records.next()) {
      got.add(records.line() + ": " + shown(records));
    }
    assertEquals(List.of(expected), got);
  }

  private static String shown(RecordSplitter records) {
    if (records.fault() != null) {
      return records.fault().code() + " " + records.raw();
    }
    StringJoiner cells = new StringJoiner("|");
    for (int i = 0; i < records.cells(); i++) {
      cells.add(records.cell(i).toString().replace('\n', '⏎'));
    }
    return cells.toString();
  }

  private static RecordSplitter splitter(String text) throws IOException {
    return new RecordSplitter(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ',');
  }
}
