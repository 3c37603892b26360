package org.doorstep.source;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;
import org.doorstep.contract.FieldType;
import org.doorstep.contract.YamlNode;

/** Turns one mapping file into a mapping that fits its contract, noting every fault. */
final class MappingReader {
  private static final Set<String> KEYS = Set.of(
      "name", "description", "record", "files", "format", "encoding", "delimiter", "sheet", "header_row",
      "dates", "timestamps", "time_zone", "blank", "fields", "version", "database", "table", "query", "watermark");
  private static final Set<FieldType> ORDERED =
      Set.of(FieldType.INTEGER, FieldType.LONG, FieldType.DATE, FieldType.TIMESTAMP);

  private final YamlNode top;
  private final Contracts contracts;

  MappingReader(YamlNode top, Contracts contracts) {
    this.top = top;
    this.contracts = contracts;
  }

  /** Returns the mapping, or nothing when its record table is unknown. */
  Optional<Mapping> read(Path file) {
    top.onlyKeys(KEYS);
    String name = top.at("name").text();
    if (!top.where().equals(name + ".yaml")) {
      top.fault("the mapping is named '" + name + "'; expected the name of the file");
    }
    String record = top.at("record").text();
    Optional<Contract> contract =
        contracts.records().stream().filter(one -> one.name().equals(record)).findFirst();
    if (contract.isEmpty()) {
      top.at("record").fault("'" + record + "' is no record table; expected one of "
          + contracts.records().stream().map(Contract::name).sorted().toList());
    }
    return contract.map(one -> mapping(name, one, Digests.sha256(file)));
  }

  private Mapping mapping(String name, Contract contract, String hash) {
    Mapping mapping = new Mapping(name, contract.name(), files(name), layout(), query(), values(),
        fields(contract), version(contract), hash);
    new MappingCheck(mapping, contract, top).run();
    return mapping;
  }

  private Mapping.Layout layout() {
    YamlNode encoding = top.at("encoding");
    Optional<Encoding> found = Encoding.find(encoding.textOr("UTF-8"));
    if (found.isEmpty()) {
      encoding.fault("'" + encoding.textOr("") + "' is unknown; expected UTF-8 or GB18030");
    }
    return new Mapping.Layout(top.at("format").oneOf(Format.values(), Format::code),
        found.orElse(Encoding.UTF_8), delimiter(), top.at("sheet").textOr("1"), headerRow(), zone());
  }

  private boolean isDatabase() {
    return top.at("format").textOr("").equals(Format.JDBC.code());
  }

  /** What comes from a database lies in a folder of its own below the inbox. */
  private String files(String name) {
    return isDatabase() ? "database/" + name + "/*.csv" : top.at("files").text();
  }

  private Mapping.Query query() {
    List<String> given = List.of("database", "table", "query", "watermark").stream().filter(top.node()::has).toList();
    if (!isDatabase()) {
      given.forEach(key -> top.at(key).fault("is for the format jdbc"));
      return Mapping.Query.NONE;
    }
    if (top.node().has("table") == top.node().has("query")) {
      top.fault("expected either table or query");
    }
    String table = top.at("table").textOr("");
    if (!table.matches("[\\p{L}\\p{N}_.\"]*")) {
      top.at("table").fault("'" + table + "' is no name of a table; expected one such as office.petition");
    }
    String sql = table.isEmpty() ? top.at("query").textOr("").replaceAll(";\\s*$", "") : "select * from " + table;
    return new Mapping.Query(top.at("database").text(), sql, top.at("watermark").textOr(""));
  }

  private int headerRow() {
    int row = top.at("header_row").node().asInt(1);
    if (row < 1) {
      top.at("header_row").fault(row + " is no row; the first row is 1");
    }
    return row;
  }

  private ZoneId zone() {
    String zone = top.at("time_zone").textOr("UTC");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      top.at("time_zone").fault("'" + zone + "' is unknown; expected a name such as Asia/Shanghai");
      return ZoneOffset.UTC;
    }
  }

  private char delimiter() {
    String text = top.node().path("delimiter").asText(",");
    if (text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text)
        || Character.isLetterOrDigit(text.charAt(0))) {
      top.at("delimiter").fault("'" + text
          + "' cannot separate cells; expected one sign such as , ; | or \"\\t\"");
      return ',';
    }
    return text.charAt(0);
  }

  private Mapping.Values values() {
    List<String> blank = new ArrayList<>();
    top.node().path("blank").forEach(node -> blank.add(node.asText().strip()));
    return new Mapping.Values(
        blank.isEmpty() ? List.of("") : List.copyOf(blank), patterns("dates"), patterns("timestamps"));
  }

  private List<DatePattern> patterns(String key) {
    List<DatePattern> patterns = new ArrayList<>();
    top.node().path(key).forEach(node -> {
      try {
        patterns.add(DatePattern.compile(node.asText()));
      } catch (IllegalArgumentException e) {
        top.at(key).fault("pattern '" + node.asText() + "': " + e.getMessage());
      }
    });
    return List.copyOf(patterns);
  }

  private Map<String, FieldMapping> fields(Contract contract) {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    top.at("fields").node().fieldNames().forEachRemaining(name -> {
      YamlNode at = new YamlNode(top.node().path("fields").path(name), top.where() + ": field " + name,
          top.faults());
      Optional<Field> field = contract.findField(name);
      if (field.isEmpty()) {
        at.fault("record table " + contract.name() + " has no such field");
      }
      field.ifPresent(one -> fields.put(name, new FieldMappingReader(at, one).read()));
    });
    return Collections.unmodifiableMap(fields);
  }

  private String version(Contract contract) {
    YamlNode at = top.at("version");
    if (at.node().isMissingNode()) {
      return contract.version();
    }
    String name = at.node().path(0).asText("");
    boolean known = contract.findField(name).filter(field -> ORDERED.contains(field.type())).isPresent();
    if (at.node().size() != 1 || !known) {
      at.fault("expected a list of one field that is a date, a time or an integer, such as [updated_at]");
    }
    return name;
  }
}
