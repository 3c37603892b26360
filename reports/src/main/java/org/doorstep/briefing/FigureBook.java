package org.doorstep.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.doorstep.edition.Area;
import org.doorstep.edition.DueAhead;
import org.doorstep.edition.FigureKey;
import org.doorstep.edition.Measure;
import org.doorstep.edition.Observation;
import org.doorstep.edition.VillageWait;
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
  private static final List<String> AHEAD_COLUMNS = List.of("name", "area", "part", "period", "due", "met", "wait",
      "fact");
  private static final List<Integer> AHEAD_WIDTHS = List.of(28, 20, 20, 24, 12, 12, 22, 52);
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
      ahead(book.newWorksheet(words.text("book.ahead")));
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
        area(key.areaCode()), key.period(), part(key.dimension(), key.dimensionValue()));
    texts(sheet, row, texts);
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

  /** What falls due next, then the villages that wait; empty in an issue that tells neither. */
  private void ahead(Worksheet sheet) {
    head(sheet, AHEAD_COLUMNS, AHEAD_WIDTHS);
    PageFigures figures = new PageFigures(board);
    int row = 1;
    for (DueAhead due : figures.due()) {
      texts(sheet, row, List.of(words.language().of(board.catalog().measure(due.measureId()).name()),
          area(due.areaCode()),
          part(due.dimension(), due.dimensionValue()), due.fromOn() + "/" + due.untilOn()));
      whole(sheet, row, 4, due.due());
      whole(sheet, row, 5, due.met());
      text(sheet, row++, 7, due.fact());
    }
    for (VillageWait wait : figures.waits()) {
      texts(sheet, row, List.of(words.text("book.wait"), area(wait.areaCode()), "",
          board.manifest().businessDate().toString()));
      whole(sheet, row, 6, wait.days());
      text(sheet, row++, 7, wait.fact());
    }
  }

  private String area(String code) {
    return board.catalog().findArea(code).map(Area::name).map(words.language()::of).orElse(code);
  }

  private String part(String dimension, String value) {
    return dimension.isEmpty() ? "" : words.language().of(board.catalog().fieldLabel(dimension, value));
  }

  private static void texts(Worksheet sheet, int row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      text(sheet, row, i, texts.get(i));
    }
  }

  private static void whole(Worksheet sheet, int row, int column, long number) {
    number(sheet, new int[] {row, column}, OptionalDouble.of(number), "#,##0");
  }

  private void measures(Worksheet sheet) {
    head(sheet, MEASURE_COLUMNS, MEASURE_WIDTHS);
    int row = 1;
    for (Measure measure : board.catalog().measures()) {
      texts(sheet, row++, List.of(measure.id(), words.language().of(measure.name()),
          words.language().of(measure.definition()), measure.owner()));
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
