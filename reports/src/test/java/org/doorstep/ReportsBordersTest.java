package org.doorstep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsBordersTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.doorstep");

  @ParameterizedTest(name = "{0} knows of {1}")
  @CsvSource(delimiter = '|', value = {
      "edition  | nothing of ours",
      "wording  | edition",
      "chart    | layout",
      "layout   | chart",
      "page     | edition, wording, chart, layout",
      "explain  | edition",
      "briefing | edition, wording, layout, page, explain"})
  void aRoomKnowsOnlyItsNeighbours(String room, String neighbours) {
    String others = Arrays.stream(new String[] {"edition", "wording", "chart", "layout", "page", "explain", "briefing"})
        .filter(other -> !other.equals(room) && !List.of(neighbours.split(", ")).contains(other))
        .map(other -> "org.doorstep." + other).collect(Collectors.joining(","));
    classes().that().resideInAPackage("org.doorstep." + room)
        .should().onlyDependOnClassesThat().resideOutsideOfPackages(others.split(","))
        .because("the room '" + room + "' knows of " + neighbours)
        .check(CLASSES);
  }
}
