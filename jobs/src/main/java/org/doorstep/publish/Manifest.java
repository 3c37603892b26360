package org.doorstep.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an edition was made from and what it holds. The next night starts from it: its snapshots say where each table
 * stands, its inputs which files were read.
 *
 * @param edition business date and the beginning of the content hash
 * @param codeVersion version of the program
 * @param contentHash SHA-256 over the contents of the datasets that follow from inputs, business date, key and what was
 *     released before, which is the edition that it came after
 * @param firstPeriod first month with figures, from which issues are numbered
 * @param inputs files read, by name
 * @param registers files that people edit
 * @param datasets by name
 * @param tables by table: the snapshot that holds this edition's records
 * @param declarations by measure: hash of what its cells were counted by
 * @param areas hash of the tree of areas that its cells were folded by
 * @param rules hash of the dated rule tables
 * @param findings how many tests were made and what came of them; null in a public edition
 * @param hidden how much disclosure control hid; null in a public edition
 * @param keyFingerprint tells whether the key of the pseudonyms is still the same
 */
public record Manifest(
    String edition,
    String businessDate,
    String codeVersion,
    String contentHash,
    Agency agency,
    String firstPeriod,
    List<Input> inputs,
    List<FileHash> registers,
    Map<String, DatasetFile> datasets,
    Map<String, Long> tables,
    Map<String, String> declarations,
    String areas,
    String rules,
    @JsonInclude(JsonInclude.Include.NON_NULL) Tests findings,
    Hidden hidden,
    String keyFingerprint) {

  /**
   * The tests behind the findings of an edition.
   *
   * @param made figures judged
   * @param cannotTell figures that could not be judged
   * @param below raw p-values of at most 0.05
   * @param belowByChance how many of them chance alone would give
   * @param standing flags that stand after correction
   * @param standingByChance at most so many of them are expected to be false
   * @param rules named charts with a run, trend or two of three that stands
   * @param rulesByChance how many of them chance alone would give
   * @param confirmed flags that people looked into and confirmed
   * @param refuted flags that people looked into and refuted
   * @param falseDiscoveryRate the refuted share of those looked into; absent where none was
   */
  public record Tests(int made, int cannotTell, int below, double belowByChance, int standing,
      double standingByChance, int rules, double rulesByChance, int confirmed, int refuted,
      @JsonInclude(JsonInclude.Include.NON_NULL) Double falseDiscoveryRate) {}

  /**
   * The issuing agency and its county, in both languages.
   *
   * @param distribution who its briefings go to, by line and language; empty for the briefings' own texts
   */
  public record Agency(String nameZh, String nameEn, String countyZh, String countyEn, String countyCode,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> distribution) {
    public Agency {
      distribution = distribution == null ? Map.of() : new TreeMap<>(distribution);
    }
  }

  /**
   * One file of the inbox and what became of its rows.
   *
   * @param readingHash hash of the mapping and contract it was read by
   * @param placesHash hash of the area register it was checked against
   * @param rowsRepeated of the rows kept, those that said what another row had said already
   * @param setAside by reason
   */
  public record Input(String file, String source, @JsonProperty("record") String table, String sha256,
      String readingHash, String placesHash, long rowsRead, long rowsKept, long rowsRepeated,
      long rowsRefused, TreeMap<String, Long> setAside, List<String> columnsDropped) {

    /** Rows set aside for any reason. */
    public long rowsSetAside() {
      return setAside.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * What disclosure control hid of the figures that count persons or a sensitive topic.
   *
   * @param figures how many there are
   * @param small hidden for their own small counts, and marked so
   * @param beyond hidden without such a mark, mostly so that no other can be had from them
   */
  public record Hidden(long figures, long small, long beyond) {}

  /** A file and its checksum. */
  public record FileHash(String file, String sha256) {}

  /**
   * One dataset of the edition.
   *
   * @param sha256 checksum of the file's bytes
   * @param content checksum of the rows' values: the same for the same rows, whenever they are written
   */
  public record DatasetFile(String file, long rows, String sha256, String content) {}

  static final String FILE = "manifest.json";

  private static final ObjectMapper JSON = JsonMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
      .build();

  /** Reads the manifest in an edition's folder. */
  public static Manifest read(Path folder) throws IOException {
    return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
  }

  /** The same for other files of the same datasets. */
  Manifest with(Map<String, DatasetFile> files) {
    return new Manifest(edition, businessDate, codeVersion, contentHash, agency, firstPeriod, inputs, registers, files,
        tables, declarations, areas, rules, findings, hidden, keyFingerprint);
  }

  void write(Path folder) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    String text = JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
        .writeValueAsString(this);
    Files.writeString(folder.resolve(FILE), text + "\n", StandardCharsets.UTF_8);
  }
}
