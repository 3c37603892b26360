package org.doorstep.contract;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What one table promises: its words, key, fields and row rules.
 *
 * @param domain pseudonym domain; empty when no field is pseudonymised
 * @param version name of the field that says which of two rows of one key is newer; empty when arrival
 *     decides
 * @param loadOrder tables with a smaller number are loaded first
 */
public record Contract(
    String name,
    About about,
    String domain,
    String version,
    int loadOrder,
    List<Field> fields,
    List<Rule> rules)
    implements Serializable {

  /** Returns the field or throws when the contract has none of that name. */
  public Field field(String fieldName) {
    return findField(fieldName)
        .orElseThrow(() -> new NoSuchElementException("contract " + name + " has no field " + fieldName));
  }

  /** Finds a field by its name. */
  public Optional<Field> findField(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /** Returns the names of the key fields in key order. */
  public List<String> key() {
    return fields.stream()
        .filter(Field::key)
        .sorted(Comparator.comparingInt(Field::keyPosition))
        .map(Field::name)
        .toList();
  }

  /** Returns the fields that the record table holds: all but those dropped after the checks. */
  public List<Field> storedFields() {
    return fields.stream().filter(field -> field.privacy() != Privacy.DROP).toList();
  }

  /** Returns the schema of the record table or dataset; every column may be null in Spark's eyes. */
  public StructType sparkSchema() {
    return schemaOf(storedFields());
  }

  /** Returns the schema while rows are landed and checked, with the fields that are dropped afterwards. */
  public StructType landedSchema() {
    return schemaOf(fields);
  }

  private static StructType schemaOf(List<Field> fields) {
    return new StructType(
        fields.stream()
            .map(field -> new StructField(
                field.name(), field.type().sparkType(), true, Metadata.empty()))
            .toArray(StructField[]::new));
  }
}
