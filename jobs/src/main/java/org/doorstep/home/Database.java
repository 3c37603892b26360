package org.doorstep.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A database that sources read, as {@code databases} in doorstep.yaml names it. The environment goes before the file:
 * {@code DOORSTEP_<NAME>_URL}, {@code _USER} and, nowhere else, {@code _PASSWORD}.
 */
public record Database(String name, String url, String user) {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** Reads all databases and notes what is wrong. */
  static Map<String, Database> read(JsonNode databases, Map<String, String> environment, List<String> faults) {
    Map<String, Database> read = new TreeMap<>();
    databases.fieldNames().forEachRemaining(name -> {
      JsonNode at = databases.path(name);
      at.fieldNames().forEachRemaining(key -> {
        if (!List.of("url", "user").contains(key)) {
          faults.add("databases " + name + ": unknown key '" + key + "'; expected url and user"
              + (key.contains("pass") ? "; a password comes from the environment, " + variable(name, "PASSWORD") : ""));
        }
      });
      String url = environment.getOrDefault(variable(name, "URL"), at.path("url").asText(""));
      if (!url.startsWith(POSTGRESQL)) {
        faults.add("databases " + name + " url '" + url.replaceAll("\\?.*", "") + "' is none; expected one like "
            + POSTGRESQL + "//server.example/name");
      } else if (url.toLowerCase(Locale.ROOT).contains("password=") || url.matches("[^?]*//[^/]*:[^/@]*@.*")) {
        faults.add("databases " + name + " url holds a password; put it into the environment, " + variable(name,
            "PASSWORD"));
      }
      read.put(name, new Database(name, url, environment.getOrDefault(variable(name, "USER"),
          at.path("user").asText(""))));
    });
    return read;
  }

  /** The password, where the environment has one; the server may ask for none. */
  public String password(Map<String, String> environment) {
    return environment.getOrDefault(variable(name, "PASSWORD"), "");
  }

  private static String variable(String name, String what) {
    return "DOORSTEP_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_" + what;
  }
}
