package org.doorstep.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;

/** A commented draft of a mapping for an export of an unknown system, made from a sample of its rows. */
public final class MappingProposal {
  private static final int NEAREST = 3;
  private static final double NEAR = 0.25;
  private static final double HINT = 0.4;

  private final Path file;
  private final Contract contract;
  private final FileLook look;
  private final List<ColumnProfile> columns = new ArrayList<>();
  private final List<Placement> candidates;
  private final Map<String, Placement> placed;
  private final StringBuilder draft = new StringBuilder();

  private MappingProposal(Path file, Contract contract, ColumnWords words) throws IOException {
    this.file = file;
    this.contract = contract;
    this.look = FileLook.at(file);
    for (int i = 0; i < look.columns().size(); i++) {
      columns.add(ColumnProfile.of(look.columns().get(i), look.texts().get(i)));
    }
    this.candidates = Placement.candidates(contract, columns, words);
    this.placed = Placement.best(candidates).stream()
        .collect(Collectors.toMap(each -> each.field().name(), Function.identity(), (a, b) -> a, TreeMap::new));
  }

  /** Returns the text of the draft; throws Unreadable when the file is none that a mapping could read. */
  public static String of(Path file, Contract contract, ColumnWords words, String name) throws IOException {
    return new MappingProposal(file, contract, words).draft(name);
  }

  private String draft(String name) {
    line("# Draft of a mapping, made from %,d of the %s%,d rows of %s%s.", look.rows(), look.whole() ? "" : "first ",
        look.passed(), file.getFileName(), look.broken() == 0 ? "" : "; " + look.broken()
            + " could not be taken apart");
    line("# Read every line before you use it; doorstep check-mapping shows the rows as they would be read.");
    identity();
    line("name: %s", YamlText.of(name));
    line("record: %s", contract.name());
    line("files: %s  # names below the inbox", YamlText.quoted(glob()));
    layout();
    patterns();
    line("fields:");
    contract.fields().stream().filter(field -> placed.containsKey(field.name()))
        .forEach(field -> new FieldDraft(placed.get(field.name())).write(draft));
    missing();
    dropped();
    return draft.toString();
  }

  private void identity() {
    List<String> key = contract.key();
    List<ColumnProfile> own = key.stream().filter(placed::containsKey).map(field ->
        placed.get(field).column()).toList();
    if (own.size() == key.size()) {
      long different = different(own);
      line("# A row is identified by %s: %,d different in %,d rows%s", own.stream().map(ColumnProfile::name)
          .collect(Collectors.joining(" and ")), different, look.rows(), different < look.rows()
          ? "; where one repeats, the version decides." : ".");
    } else {
      line("# A row of %s is identified by %s, and no column was found for %s. Columns that never repeat: %s.",
          contract.name(), key, key.stream().filter(field -> !placed.containsKey(field)).toList(), columns.stream()
              .filter(column -> column.uniqueness() == 1).map(ColumnProfile::name).toList());
    }
  }

  private long different(List<ColumnProfile> key) {
    Set<String> seen = new TreeSet<>();
    List<List<String>> texts = key.stream().map(column -> look.texts().get(columns.indexOf(column))).toList();
    for (int row = 0; row < texts.get(0).size(); row++) {
      int at = row;
      seen.add(texts.stream().map(column -> column.get(at)).collect(Collectors.joining("\u0000")));
    }
    return seen.size();
  }

  /** The file's name with every run of digits left open; the folder too when it lies in an inbox. */
  private String glob() {
    Path name = file.getFileName();
    for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null && folder.getFileName() != null;
        folder = folder.getParent()) {
      if (folder.getFileName().toString().equals("inbox")) {
        name = folder.relativize(file.toAbsolutePath().normalize());
      }
    }
    return name.toString().replaceAll("\\.gz$", "").replaceAll("[0-9][0-9_.-]*(?=\\.)|[0-9]+",
        "*").replaceAll("\\*+", "*");
  }

  private void layout() {
    Mapping.Layout layout = look.layout();
    line("format: %s", layout.format().code());
    if (layout.format() == Format.XLSX) {
      line("sheet: %s", layout.sheet());
    } else if (layout.format().isText()) {
      line("encoding: %s", layout.encoding().label());
    }
    if (layout.format() == Format.CSV) {
      line("delimiter: %s", YamlText.quoted(String.valueOf(layout.delimiter())));
    }
    if (layout.headerRow() > 1) {
      line("header_row: %d", layout.headerRow());
    }
  }

  private void patterns() {
    patterns("dates", FieldType.DATE);
    patterns("timestamps", FieldType.TIMESTAMP);
    Set<String> blanks = new TreeSet<>();
    columns.forEach(column -> blanks.addAll(column.blankWords()));
    if (!blanks.isEmpty()) {
      blanks.add("");
      line("blank: %s", YamlText.list(blanks));
    }
  }

  private void patterns(String key, FieldType type) {
    Set<String> patterns = new LinkedHashSet<>();
    boolean ambiguous = false;
    for (Placement each : placed.values()) {
      if (each.field().type() == type) {
        DateForms forms = each.column().isDate() ? each.column().dates() : each.column().times();
        patterns.addAll(forms.patterns());
        ambiguous |= forms.ambiguous();
      }
    }
    if (!patterns.isEmpty()) {
      line("%s: %s%s", key, YamlText.list(patterns), ambiguous
          ? "  # CHECK: day and month may stand the other way round" : "");
    }
  }

  private void missing() {
    List<Field> unplaced = contract.fields().stream().filter(field -> !placed.containsKey(field.name())).toList();
    if (unplaced.stream().anyMatch(Field::required)) {
      line("  # Required, and no column seems to hold them. Decide for each: column, constant or template.");
      unplaced.stream().filter(Field::required).forEach(field -> line("  # %s: {constant: ?}  # %s; %s%s", field.name(),
          field.label().zh(), FieldDraft.expected(field), nearest(field, NEAR)));
    }
    if (unplaced.stream().anyMatch(field -> !field.required())) {
      line("  # May stay away: %s", unplaced.stream().filter(field -> !field.required())
          .map(field -> field.name() + " (" + field.label().zh() + ")" + nearest(field,
              HINT)).collect(Collectors.joining(", ")));
    }
  }

  private String nearest(Field field, double least) {
    List<String> near = candidates.stream().filter(each -> each.field().equals(field)
        && each.score() >= least).limit(NEAREST)
        .map(each -> "%s %.2f".formatted(each.column().name(), each.score())).toList();
    return near.isEmpty() ? "" : "; nearest: " + String.join(", ", near);
  }

  private void dropped() {
    Set<String> used = placed.values().stream().map(each -> each.column().name()).collect(Collectors.toSet());
    List<ColumnProfile> unused = columns.stream().filter(column -> !used.contains(column.name())).toList();
    if (!unused.isEmpty()) {
      line("# Columns that found no field. They are dropped when rows are read:");
      unused.forEach(column -> line("#   %s: %s", column.name(), column.shown()));
    }
  }

  private void line(String format, Object... values) {
    draft.append(String.format(Locale.ROOT, format, values).replaceAll("[\\r\\n]", " ")).append('\n');
  }
}
