package org.doorstep.adhoc;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.doorstep.contract.Contract;
import org.doorstep.contract.Contracts;
import org.doorstep.contract.Field;
import org.doorstep.contract.ParquetFiles;
import org.doorstep.contract.Privacy;
import org.doorstep.home.Home;
import org.doorstep.home.Project;
import org.doorstep.measure.Cells;
import org.doorstep.measure.Measures;
import org.doorstep.measure.RuleFunctions;
import org.doorstep.period.Rules;
import org.doorstep.publish.Editions;
import org.doorstep.publish.Manifest;
import org.doorstep.table.Engine;
import org.doorstep.table.Upsert;
import org.doorstep.table.Warehouse;

/** Questions in SQL to one edition: its datasets, and the records at the snapshots that it pins. */
public final class Query {

  private final Warehouse warehouse;

  private Query(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Opens an edition; records come without their restricted texts, with the derived fields of data/measures. */
  public static Query over(Home home, Project project, Manifest edition) throws IOException {
    Contracts contracts = Contracts.read(project.contracts());
    Measures measures = Measures.read(project.data());
    Warehouse warehouse = Engine.start(home.warehouse(), 0);
    RuleFunctions.register(warehouse.spark(), Rules.read(project.rules(), home.rules()));
    Map<String, Dataset<Row>> tables = new TreeMap<>();
    for (Contract contract : contracts.records()) {
      tables.put(contract.name(), records(warehouse, contract, edition));
    }
    Cells.registerViews(warehouse, measures, tables);
    contracts.records().forEach(contract -> withoutTexts(warehouse, contract, measures.views().keySet()));
    Editions editions = new Editions(home.published());
    edition.datasets().forEach((name, file) -> ParquetFiles.read(warehouse.spark(),
        editions.folder(edition.edition()).resolve(file.file())).createOrReplaceTempView(name));
    return new Query(warehouse);
  }

  /** Views may read a restricted text, as to see whether it is a copy; nobody who asks may. */
  private static void withoutTexts(Warehouse warehouse, Contract contract, Set<String> views) {
    String[] restricted = restricted(contract);
    if (restricted.length > 0) {
      Stream.concat(Stream.of(contract.name()), views.stream()).forEach(name ->
          warehouse.spark().table(name).drop(restricted).createOrReplaceTempView(name));
    }
  }

  /** The records that an edition pins; none of a table that nobody had filled. */
  private static Dataset<Row> records(Warehouse warehouse, Contract contract, Manifest edition) {
    return warehouse.read(contract.name(), edition.tables().get(contract.name()), Upsert.schema(contract));
  }

  /** Prints the answer as CSV; a question that SQL does not understand is explained, and the answer is false. */
  public boolean print(String sql, PrintStream out, PrintStream messages) throws IOException {
    Optional<Dataset<Row>> answer = understand(sql, messages);
    if (answer.isEmpty()) {
      return false;
    }
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(answer.get().columns());
    for (Iterator<Row> rows = answer.get().toLocalIterator(); rows.hasNext(); ) {
      csv.writeRecord(texts(rows.next()));
    }
    csv.flush();
    writer.flush();
    return true;
  }

  private Optional<Dataset<Row>> understand(String sql, PrintStream messages) {
    try {
      return Optional.of(warehouse.spark().sql(sql));
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        messages.println("The question is not understood: "
            + e.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        messages.println("Known: " + String.join(", ", names()));
        return Optional.empty();
      }
      throw e;
    }
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    Arrays.stream(warehouse.spark().sqlContext().tableNames()).sorted().forEach(names::add);
    return names;
  }

  private static String[] restricted(Contract contract) {
    return contract.fields().stream().filter(field -> field.privacy() == Privacy.RESTRICTED_TEXT).map(Field::name)
        .toArray(String[]::new);
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, row.size())
        .mapToObj(place -> row.isNullAt(place) ? "" : String.valueOf(row.get(place))).toList();
  }
}
