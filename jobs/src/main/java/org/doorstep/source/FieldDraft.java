package org.doorstep.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;

/** The lines of one field in a draft: its column, codes and factor, and how sure the draft is of them. */
record FieldDraft(Placement placement) {
  private static final int YUAN = 100;
  private static final int TEN_THOUSAND_YUAN = 1_000_000;
  private static final int SHOWN_CODES = 12;

  void write(StringBuilder draft) {
    Field field = placement.field();
    String column = YamlText.of(placement.column().name());
    String sure = placement.score() >= Placement.SURE ? "" : placement.score() < 0.65
        ? "CHECK, a guess (%.2f)".formatted(placement.score()) : "likely (%.2f)".formatted(placement.score());
    Map<String, String> codes = placement.codes().codes();
    if (codes.isEmpty() && placement.codes().unknown().isEmpty()) {
      line(draft, "  " + field.name() + ": {column: " + column + factor() + "}", comment(sure, factorDoubt(), mixed()));
      return;
    }
    line(draft, "  " + field.name() + ":", comment(sure));
    line(draft, "    column: " + column, "");
    line(draft, "    codes:", codes.isEmpty() ? "  # CHECK: none of its texts is like a code of the contract" : "");
    codes.forEach((text, code) -> line(draft, "      " + YamlText.of(text) + ": " + code(code), ""));
    if (!placement.codes().unknown().isEmpty()) {
      line(draft, "      # Say what these are, one of " + field.codes().keySet() + ":", "");
      placement.codes().unknown().forEach(text -> line(draft, "      # " + YamlText.of(text) + ": ?",
          "  (" + placement.column().counts().get(text) + " rows)"));
    }
    unseen(field).forEach((text, code) -> line(draft, "      " + YamlText.of(text) + ": " + code(code),
        "  # not in the sample"));
  }

  /** The contract's own labels of the codes that no text meant, in the language of the texts. */
  private Map<String, String> unseen(Field field) {
    boolean chinese = placement.column().counts().keySet().stream().anyMatch(text -> text.codePoints().anyMatch(
        sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN));
    Map<String, String> unseen = new LinkedHashMap<>();
    if (placement.codes().codes().isEmpty()) {
      return unseen;
    }
    if (field.type() == FieldType.BOOLEAN) {
      placement.codes().codes().forEach((text, code) -> CodeGuess.opposite(text)
          .filter(other -> !placement.column().counts().containsKey(other))
          .ifPresent(other -> unseen.put(other, code.equals("true") ? "false" : "true")));
    }
    field.codes().forEach((code, label) -> {
      String text = chinese ? label.zh() : code;
      if (!placement.codes().codes().containsValue(code) && !placement.column().counts().containsKey(text)) {
        unseen.putIfAbsent(text, code);
      }
    });
    return unseen;
  }

  /** Yes and no are written as texts. */
  private static String code(String code) {
    return code.equals("true") || code.equals("false") ? YamlText.quoted(code) : code;
  }

  private boolean isMoney() {
    return placement.field().name().endsWith("_fen");
  }

  private String factor() {
    if (!isMoney() || isFen()) {
      return "";
    }
    return ", multiply: " + (placement.column().name().contains("万") ? TEN_THOUSAND_YUAN : YUAN);
  }

  private boolean isFen() {
    String name = placement.column().name().toLowerCase(Locale.ROOT);
    return name.contains("分") || name.endsWith("fen") || name.endsWith("cents");
  }

  private String factorDoubt() {
    return isMoney() && !isFen() && !placement.column().name().contains("元") ? "CHECK: taken as yuan" : "";
  }

  private String mixed() {
    return placement.column().number() < 1 && placement.column().number() >= ColumnProfile.NEARLY_ALL
        ? "some texts are no numbers; their rows will be set aside" : "";
  }

  /** What a field wants, in words; a coded one lists its codes. */
  static String expected(Field field) {
    if (field.coded()) {
      List<String> codes = field.codes().keySet().stream().limit(SHOWN_CODES).toList();
      return "one of " + codes + (codes.size() < field.codes().size() ? " and more" : "");
    }
    return field.type() == FieldType.STRING ? "a text" : CellReaders.plain(field).expected();
  }

  private static String comment(String... remarks) {
    String all = String.join("; ", Arrays.stream(remarks).filter(remark -> !remark.isEmpty()).toList());
    return all.isEmpty() ? "" : "  # " + all;
  }

  private static void line(StringBuilder draft, String text, String comment) {
    draft.append(text).append(comment).append('\n');
  }
}
