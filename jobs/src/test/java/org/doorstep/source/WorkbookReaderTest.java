package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {
  private static final String AREA = """
      record: area
      files: areas.xlsx
      format: xlsx
      sheet: 名录
      header_row: 2
      dates: [yyyy.MM.dd]
      fields:
        area_code: {column: 代码}
        name_zh: {column: 名称}
        level: {column: 层级, codes: {乡镇: township, 村: village}}
        parent_code: {constant: "990121"}
        kind: {constant: rural}
        is_remote: {column: 偏远}
        is_floating_cluster: {constant: false}
        valid_from: {column: 生效}
      """;

  @TempDir Path dir;

  @Test
  void cellsAreReadAsTheirTypesSay() throws IOException {
    SourceFile file = workbook(sheet -> {
      row(sheet, 2, "990121001", "青石镇", "乡镇", "否", null);
      sheet.value(2, 4, LocalDate.of(2020, 1, 1));
      sheet.style(2, 4).format("yyyy-mm-dd").set();
      row(sheet, 4, null, "柳湾村", "村", null, "2021.03.04");
      sheet.value(4, 0, 990121001201L);
      sheet.value(4, 3, true);
    });
    assertEquals(
        List.of("3: 990121001|青石镇|township|false|2020-01-01", "5: 990121001201|柳湾村|village|true|2021-03-04"),
        Rows.of(file, "area_code", "name_zh", "level", "is_remote", "valid_from"));
  }

  @Test
  void aNumberThatIsNotFormattedAsADateIsNone() throws IOException {
    SourceFile file = workbook(sheet -> {
      row(sheet, 2, "990121001", "青石镇", "乡镇", "否", null);
      sheet.value(2, 4, 45789);
    });
    assertEquals(List.of("3: bad-date field=valid_from column=生效 value='45789' expected=a date like yyyy.MM.dd or "
        + "yyyy-MM-dd or yyyy-MM-dd HH:mm:ss or yyyy-MM-dd HH:mm:ss.SSSSSS (this looks like a spreadsheet's serial day "
        + "number; export the column as text)"), Rows.of(file));
  }

  @Test
  void aWorkbookWithoutTheSheetOrTheColumnsIsUnreadable() throws IOException {
    SourceFile file = workbook(sheet -> { });
    assertEquals("", Inspector.inspect(file).trouble());
    Mapping other = Samples.mapping(dir, "other", AREA.replace("sheet: 名录", "sheet: 2").replace("偏远", "远近"));
    SourceFile wrong = new SourceFile(file.path(), file.name(), file.size(), other);
    assertEquals("areas.xlsx: there is no sheet '2'; the workbook has [名录]", Inspector.inspect(wrong)
        .trouble());
    Mapping renamed = Samples.mapping(dir, "renamed", AREA.replace("偏远", "远近"));
    assertEquals("areas.xlsx: columns [远近] are missing; the header has [代码, 名称, 层级, 偏远, 生效]; "
            + "correct the export or the mapping",
        Inspector.inspect(new SourceFile(file.path(), file.name(), file.size(), renamed)).trouble());
  }

  @Test
  void textUnderTheNameOfAWorkbookIsUnreadable() {
    SourceFile file = Samples.file(dir, "areas.xlsx", Samples.mapping(dir, "areas", AREA),
        new byte[] {'a', ',', 'b'});
    assertEquals(true, Inspector.inspect(file).trouble()
        .startsWith("areas.xlsx: this is not an XLSX workbook"));
  }

  private interface Filler {
    void fill(Worksheet sheet);
  }

  private SourceFile workbook(Filler filler) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("名录");
      sheet.value(0, 0, "地区名录");
      row(sheet, 1, "代码", "名称", "层级", "偏远", "生效");
      filler.fill(sheet);
    }
    return Samples.file(dir, "areas.xlsx", Samples.mapping(dir, "areas", AREA), out.toByteArray());
  }

  private static void row(Worksheet sheet, int row, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] != null) {
        sheet.value(row, i, texts[i]);
      }
    }
  }
}
