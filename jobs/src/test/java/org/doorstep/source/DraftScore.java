package org.doorstep.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How much of the mappings that people wrote the drafts for the same exports get right. */
final class DraftScore {
  static final ColumnWords WORDS = ColumnWords.read(Samples.ROOT.resolve("data/words.yaml"));

  private int fields;
  private int right;
  private int codes;
  private int codesRight;
  private final List<String> wrong = new ArrayList<>();

  /** Drafts a mapping and reads it; its only faults may be required fields that it found no column for. */
  static Mapping draft(Path dir, Path export, String record) throws IOException {
    String text = MappingProposal.of(export, Samples.CONTRACTS.get(record), WORDS, "draft");
    Path file = Files.writeString(dir.resolve("draft.yaml"), text);
    List<String> faults = new ArrayList<>();
    Mapping draft = Mappings.readFile(file, Samples.CONTRACTS, faults).orElseThrow();
    assertEquals(List.of(), faults.stream().filter(fault -> !fault.contains("is not mapped")).toList(), text);
    return draft;
  }

  /** Holds the draft for an export against the mapping that a person wrote. */
  void add(Path dir, Path export, Mapping written) throws IOException {
    Mapping draft = draft(dir, export, written.record());
    List<FieldMapping> read = written.fields().values().stream().filter(field -> !field.template().constant()).toList();
    for (FieldMapping field : read) {
      fields++;
      FieldMapping drafted = draft.fields().get(field.field());
      if (drafted == null || !drafted.template().columns().equals(field.template().columns())
          || drafted.multiply().compareTo(field.multiply()) != 0) {
        wrong.add("%s %s: %s, drafted %s".formatted(written.name(), field.field(), field.template().shown(),
            drafted == null ? "none" : drafted.template().shown() + " x " + drafted.multiply()));
      } else {
        right++;
        codes(written.name(), field, drafted.codes());
      }
    }
    draft.fields().keySet().stream().filter(field -> !written.fields().containsKey(field))
        .forEach(field -> wrong.add(written.name() + " " + field + ": not written, but drafted"));
  }

  private void codes(String name, FieldMapping written, Map<String, String> drafted) {
    codes += written.codes().size();
    Map<String, String> others = written.codes().entrySet().stream()
        .filter(code -> !code.getValue().equals(drafted.get(code.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    codesRight += written.codes().size() - others.size();
    if (!others.isEmpty()) {
      wrong.add(name + " " + written.field() + ": codes " + others);
    }
  }

  double share() {
    return (double) right / fields;
  }

  @Override
  public String toString() {
    return "%d of %d fields, %d of %d code texts are as a person wrote them%n%s".formatted(right, fields, codesRight,
        codes,
        String.join("\n", wrong));
  }
}
