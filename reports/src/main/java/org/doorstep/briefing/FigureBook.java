package org.doorstep.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.doorstep.edition.Area;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.layout.Glyphs;
import org.doorstep.page.Board;
import org.doorstep.page.PageFigures;
import org.doorstep.wording.Words;

/**
 * The figures of a briefing as a workbook beside the PDF: numbers are numbers with their formats, texts are
 * texts whatever they begin with, and no cell is a formula. Shares are fractions shown in per cent, money is
 * in yuan. The same board gives the same bytes.
 */
final class FigureBook {
  private static final int LONGEST_CELL = 32_000;
  private static final List<String> FIGURE_COLUMNS = List.of("measure", "name", "output", "area", "period",
      "part", "value", "numerator", "denominator", "low", "high", "state", "shown", "fact");
  private static final List<Integer> FIGURE_WIDTHS = List.of(9, 28, 10, 20, 11, 20, 12, 14, 14, 12, 12, 12,
      10, 52);
  private static final List<String> MEASURE_COLUMNS = List.of("measure", "name", "definition", "owner");
  private static final List<Integer> MEASURE_WIDTHS = List.of(9, 28, 90, 24);

  private final Board board;
  private final Words words;

  FigureBook(Board board, Words words) {
    this.board = board;
    this.words = words;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Doorstep", "1.0")) {
      figures(book.newWorksheet(words.text("book.figures")));
      measures(book.newWorksheet(words.text("book.measures")));
      book.finish();
    }
    return StableZip.of(out.toByteArray(), board.manifest().businessDate());
  }

  private void figures(Worksheet sheet) {
    head(sheet, FIGURE_COLUMNS, FIGURE_WIDTHS);
    int row = 1;
    for (Observation figure : new PageFigures(board).all()) {
      figure(sheet, row++, figure, board.catalog().measure(figure.key().measureId()));
    }
  }

  private void figure(Worksheet sheet, int row, Observation figure, Measure measure) {
    FigureKey key = figure.key();
    List<String> texts = List.of(key.measureId(), words.language().of(measure.name()), key.output(),
        board.catalog().findArea(key.areaCode()).map(Area::name).map(words.language()::of)
            .orElse(key.areaCode()),
        key.period(), key.dimension().isEmpty() ? "" : words.language().of(board.catalog()
            .fieldLabel(key.dimension(), key.dimensionValue())));
    for (int i = 0; i < texts.size(); i++) {
      text(sheet, row, i, texts.get(i));
    }
    String format = measure.isShare() ? "0.0%" : "#,##0.00";
    boolean money = measure.unit().equals("percent-of-yuan");
    int column = texts.size();
    number(sheet, new int[] {row, column++}, figure.value(), format);
    String counts = money ? "#,##0.00" : "#,##0";
    number(sheet, new int[] {row, column++}, inYuan(figure.numerator(), money), counts);
    number(sheet, new int[] {row, column++}, inYuan(figure.denominator(), money), counts);
    number(sheet, new int[] {row, column++}, figure.low(), format);
    number(sheet, new int[] {row, column++}, figure.high(), format);
    text(sheet, row, column++, words.text("state." + figure.state()));
    text(sheet, row, column++, figure.mark().isEmpty() ? "" : words.figures().value(measure, figure));
    text(sheet, row, column, figure.fact());
  }

  private void measures(Worksheet sheet) {
    head(sheet, MEASURE_COLUMNS, MEASURE_WIDTHS);
    int row = 1;
    for (Measure measure : board.catalog().measures()) {
      List<String> texts = List.of(measure.id(), words.language().of(measure.name()),
          words.language().of(measure.definition()), measure.owner());
      for (int i = 0; i < texts.size(); i++) {
        text(sheet, row, i, texts.get(i));
      }
      row++;
    }
  }

  private void head(Worksheet sheet, List<String> columns, List<Integer> widths) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, words.text("book." + columns.get(i)));
      sheet.style(0, i).bold().fillColor("F1F3F5").set();
      sheet.width(i, widths.get(i));
    }
    sheet.freezePane(2, 1);
  }

  private static OptionalDouble inYuan(OptionalDouble fen, boolean money) {
    return money && fen.isPresent() ? OptionalDouble.of(fen.getAsDouble() / 100) : fen;
  }

  private static void number(Worksheet sheet, int[] cell, OptionalDouble number, String format) {
    if (number.isPresent()) {
      sheet.value(cell[0], cell[1], number.getAsDouble());
      sheet.style(cell[0], cell[1]).format(format).set();
    }
  }

  static void text(Worksheet sheet, int row, int column, String text) {
    String shown = Glyphs.show(text);
    sheet.value(row, column,
        shown.length() > LONGEST_CELL ? shown.substring(0, LONGEST_CELL) + "…" : shown);
  }
}
