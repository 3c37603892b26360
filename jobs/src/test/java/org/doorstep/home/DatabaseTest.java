package org.doorstep.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private final List<String> faults = new ArrayList<>();

  @Test
  void theEnvironmentGoesBeforeTheFileAndAloneHoldsPasswords() throws IOException {
    Map<String, String> environment = Map.of("DOORSTEP_PETITION_BASE_USER", "nightly",
        "DOORSTEP_PETITION_BASE_PASSWORD",
        "secret", "DOORSTEP_OTHER_URL", "jdbc:postgresql://db/other");
    Map<String, Database> read = read("""
        petition-base: {url: "jdbc:postgresql://db/petitions", user: clerk}
        other: {}
        """, environment);
    assertEquals(List.of(), faults);
    assertEquals(new Database("petition-base", "jdbc:postgresql://db/petitions", "nightly"), read.get("petition-base"));
    assertEquals("secret", read.get("petition-base").password(environment));
    assertEquals(new Database("other", "jdbc:postgresql://db/other", ""), read.get("other"));
    assertEquals("", read.get("other").password(environment));
  }

  @Test
  void passwordsInTheFileAndOtherKindsOfDatabasesAreFaults() throws IOException {
    read("""
        a: {url: "jdbc:postgresql://db/a?password=x"}
        b: {url: "jdbc:postgresql://clerk:x@db/b"}
        c: {url: "jdbc:oracle://db/c?password=x", password: x}
        """, Map.of());
    assertEquals(List.of(
        "databases a url holds a password; put it into the environment, DOORSTEP_A_PASSWORD",
        "databases b url holds a password; put it into the environment, DOORSTEP_B_PASSWORD",
        "databases c: unknown key 'password'; expected url and user; a password comes from the environment, "
            + "DOORSTEP_C_PASSWORD",
        "databases c url 'jdbc:oracle://db/c' is none; expected one like jdbc:postgresql://server.example/name"),
            faults);
  }

  private Map<String, Database> read(String yaml, Map<String, String> environment) throws IOException {
    return Database.read(new YAMLMapper().readTree(yaml), environment, faults);
  }
}
