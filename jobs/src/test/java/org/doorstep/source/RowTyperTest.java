package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTyperTest {
  private static final String PAYMENT = """
      record: project_payment
      files: pay.csv
      format: csv
      encoding: GB18030
      dates: [yyyy-MM-dd, yyyy/M/d, yyyy年M月d日]
      timestamps: ["yyyy-MM-dd HH:mm:ss"]
      blank: ["", "-", "无"]
      fields:
        payment_id: {column: 编号}
        project_id: {template: "P{项目}-{标段}"}
        area_code: {constant: "990121"}
        kind: {column: 类型, codes: {拨付: release, 支付: payment}}
        due_on: {column: 应付日}
        due_fen: {column: 金额(万元), multiply: 1000000}
        paid_on: {column: 实付日}
        paid_fen: {column: 实付(元), multiply: 100, default: 0}
        updated_at: {column: 更新, default: "2026-01-01 00:00:00"}
      """;
  private static final String HEADER = "编号,项目,标段,类型,应付日,金额(万元),实付日,实付(元),更新,备注\n";

  @TempDir Path dir;

  @Test
  void aGoodRowIsTypedWithItsCodesDatesAndUnits() {
    assertRow("2: Z1|P7-2|990121|release|2026-05-31|12345600|2026-06-01|5|2026-06-02T08:30",
        "Z1,7,2,拨付,2026/5/31,12.3456,2026年6月1日,0.05,2026-06-02 08:30:00,x");
  }

  @Test
  void blanksBecomeNothingOrTheDefault() {
    assertRow("2: Z1|P7-2|990121|payment|2026-05-31|0||0|2026-01-01T00:00",
        "Z1,7,2,支付,2026-05-31,0,-,无,,");
  }

  @Test
  void aMissingPartLeavesATemplateMissing() {
    assertRow("2: missing-required field=project_id column=P{项目}-{标段} value='' expected=a value",
        "Z1,7,无,支付,2026-05-31,0,,,,");
  }

  @Test
  void anUnknownCodeNamesThoseThatAreKnown() {
    assertRow("2: unknown-code field=kind column=类型 value='转账' expected=one of 拨付, 支付",
        "Z1,7,2,转账,2026-05-31,0,,,,");
  }

  @Test
  void aSpreadsheetsSerialDayIsNoDate() {
    for (String serial : List.of("45789", "45789.5")) {
      assertRow("2: bad-date field=due_on column=应付日 value='" + serial
          + "' expected=a date like yyyy-MM-dd or "
              + "yyyy/M/d or yyyy年M月d日 (this looks like a spreadsheet's serial day number; export the column as text)",
          "Z1,7,2,支付," + serial + ",0,,,,");
    }
  }

  @Test
  void datesAreStrict() {
    for (String date : List.of("2026-02-29", "2026-13-01", "2026-5-1", "26-05-01", "2026-05-01x", "policy")) {
      assertRow("2: bad-date field=due_on column=应付日 value='" + date + "' expected=a date like yyyy-MM-dd or "
          + "yyyy/M/d or yyyy年M月d日", "Z1,7,2,支付," + date + ",0,,,,");
    }
  }

  @Test
  void anAmountMustComeOutWhole() {
    for (String amount : List.of("1.2345678", "1,2", "1e999999999", "十")) {
      String cell = amount.contains(",") ? "\"" + amount + "\"" : amount;
      assertRow("2: bad-number field=due_fen column=金额(万元) value='" + amount
              + "' expected=a whole number after multiplying by 1000000",
          "Z1,7,2,支付,2026-05-31," + cell + ",,,,");
    }
  }

  @Test
  void aRowWithAnotherNumberOfCellsIsToldApart() {
    assertRow("2: wrong-field-count 3 cells; expected 10 as in the header", "Z1,7,2");
  }

  @Test
  void aTextBeyondItsLengthIsTooLong() {
    String id = "长".repeat(65);
    assertRow("2: too-long field=payment_id column=编号 value='" + id + "' expected=at most 64 characters",
        id + ",7,2,支付,2026-05-31,0,,,,");
  }

  private void assertRow(String expected, String line) {
    Mapping mapping = Samples.mapping(dir, "pay", PAYMENT);
    List<String> rows = Rows.of(Samples.file(dir, "pay.csv", mapping, HEADER + line + "\n"),
        "payment_id", "project_id", "area_code", "kind", "due_on", "due_fen", "paid_on", "paid_fen",
            "updated_at");
    assertEquals(List.of(expected), rows);
  }
}
