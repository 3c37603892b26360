package org.doorstep.adhoc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.doorstep.home.Home;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.publish.PublishedRows;

/** The findings of one edition and what is needed to read them, straight from its files. */
final class EditionFindings {

  private static final List<String> FIGURE = List.of("measure_id", "output", "area_code", "area_level", "period",
      "dimension", "numerator", "denominator", "value", "mark");

  private final Manifest manifest;
  private final Path folder;
  private final Map<String, FindingLine> findings = new LinkedHashMap<>();

  EditionFindings(Home home, Manifest manifest) throws IOException {
    this.manifest = manifest;
    this.folder = new Editions(home.published()).folder(manifest.edition());
    forEach("findings", FindingLine.COLUMNS, row -> {
      FindingLine line = FindingLine.of(row);
      findings.put(line.id(), line);
    });
  }

  Manifest manifest() {
    return manifest;
  }

  /** The findings by id, in the order of their ids. */
  Map<String, FindingLine> findings() {
    return findings;
  }

  /** One text column of a dataset by another, such as the names of areas by their code. */
  Map<String, String> texts(String dataset, String key, String text) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    forEach(dataset, List.of(key, text), row -> texts.put((String) row.get(key), (String) row.get(text)));
    return texts;
  }

  /** The labels of one code list by code, in the language zh or en. */
  Map<String, String> labels(String list, String language) throws IOException {
    Map<String, String> labels = new TreeMap<>();
    forEach("labels", List.of("code_list", "code", "label_" + language), row -> {
      if (row.get("code_list").equals(list)) {
        labels.put((String) row.get("code"), (String) row.get("label_" + language));
      }
    });
    return labels;
  }

  /** The signed rebaselines as lines of text, by measure and area. */
  Map<String, Set<String>> rebaselines() throws IOException {
    Map<String, Set<String>> signed = new TreeMap<>();
    forEach("rebaselines", List.of("measure_id", "output", "area_code", "from_period"), row -> signed
        .computeIfAbsent(row.get("measure_id") + "." + row.get("area_code"), key -> new TreeSet<>())
        .add(row.getOrDefault("output", "") + " " + row.get("from_period")));
    return signed;
  }

  /** The undivided observations of some measures: their figures as text, by measure, output, area and period. */
  Map<String, List<Figure>> figures(Set<String> measures) throws IOException {
    Map<String, List<Figure>> figures = new TreeMap<>();
    forEach("observations", FIGURE, row -> {
      if (measures.contains((String) row.get("measure_id")) && "".equals(row.get("dimension"))) {
        Figure figure = new Figure((String) row.get("area_code"), (String) row.get("area_level"),
            (String) row.get("period"), row.get("numerator") + "/" + row.get("denominator") + "=" + row.get("value")
            + row.get("mark"));
        figures.computeIfAbsent(row.get("measure_id") + "." + row.get("output"), key -> new ArrayList<>()).add(figure);
      }
    });
    return figures;
  }

  /** One observation: for what it stands, and its numbers. */
  record Figure(String areaCode, String areaLevel, String period, String numbers) {}

  /** A dataset that an older edition has not is as good as empty. */
  private void forEach(String dataset, List<String> columns, Consumer<Map<String, Object>> row)
      throws IOException {
    Manifest.DatasetFile file = manifest.datasets().get(dataset);
    if (file != null) {
      PublishedRows.forEach(folder.resolve(file.file()), columns, row);
    }
  }
}
