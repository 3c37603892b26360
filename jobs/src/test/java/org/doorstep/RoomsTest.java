package org.doorstep;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom: a room knows the rooms beside its name here and no other of ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsTest {

  private static final Map<String, Set<String>> KNOWS = new TreeMap<>(Map.ofEntries(
      Map.entry("contract", Set.of()),
      Map.entry("period", Set.of("contract")),
      Map.entry("stat", Set.of()),
      Map.entry("home", Set.of("contract")),
      Map.entry("source", Set.of("contract")),
      Map.entry("check", Set.of("contract", "period")),
      Map.entry("table", Set.of("contract")),
      Map.entry("measure", Set.of("contract", "period", "stat", "table")),
      Map.entry("finding", Set.of("period", "stat")),
      Map.entry("disclosure", Set.of("contract")),
      Map.entry("publish", Set.of("contract", "table")),
      Map.entry("sample", Set.of("contract", "period")),
      Map.entry("nightly", Set.of("check", "contract", "disclosure", "finding", "home", "measure", "period", "publish",
          "source", "table")),
      Map.entry("adhoc", Set.of("contract", "finding", "home", "measure", "period", "publish", "stat", "table"))));

  private final JavaClasses classes = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.doorstep");

  static Set<String> rooms() {
    return KNOWS.keySet();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomKnowsOnlyItsNeighbours(String room) {
    ArchRuleDefinition.noClasses().that().resideInAPackage("org.doorstep." + room + "..")
        .should().dependOnClassesThat(strangersTo(room))
        .because("the room " + room + " may know " + KNOWS.get(room) + " only; move the code, or pass it in as data")
        .check(classes);
  }

  @Test
  void noRoomIsInACircle() {
    slices().matching("org.doorstep.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyTheTableRoomKnowsTheTableFormat() {
    ArchRuleDefinition.noClasses().that().resideOutsideOfPackage("org.doorstep.table..")
        .should().dependOnClassesThat().resideInAPackage("org.apache.iceberg..")
        .because("another table format must be a change of the table room alone")
        .check(classes);
  }

  private static DescribedPredicate<JavaClass> strangersTo(String room) {
    return DescribedPredicate.describe("are of another room of ours", other ->
        other.getPackageName().startsWith("org.doorstep.") && !roomOf(other).equals(room)
            && !KNOWS.get(room).contains(roomOf(other)));
  }

  private static String roomOf(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }
}
