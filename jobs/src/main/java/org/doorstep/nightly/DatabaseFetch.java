package org.doorstep.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.home.Database;
import org.doorstep.home.Home;
import org.doorstep.source.DatabaseExtract;
import org.doorstep.source.Mapping;
import org.doorstep.source.Unreadable;

/** Brings what is new in the county's databases into the inbox before the night looks there. */
final class DatabaseFetch {

  private DatabaseFetch() {}

  /** One message for each source whose database is not among the settings. */
  static List<String> faults(List<Mapping> mappings, Map<String, Database> databases) {
    return mappings.stream().filter(Mapping::fromDatabase)
        .filter(mapping -> !databases.containsKey(mapping.query().database()))
        .map(mapping -> "source " + mapping.name() + " reads the database '" + mapping.query().database()
            + "'; expected one of databases in doorstep.yaml, " + databases.keySet())
        .toList();
  }

  /** Fetches for all sources that read a database and says which could not be read, one message each. */
  static List<String> run(Declarations declarations, Home home, Map<String, String> environment) throws IOException {
    List<String> unreadable = new ArrayList<>();
    for (Mapping mapping : declarations.mappings()) {
      if (mapping.fromDatabase()) {
        Home.ownerOnly(home.inbox().resolve("database"));
        Database database = declarations.settings().databases().get(mapping.query().database());
        try {
          DatabaseExtract.fetch(mapping, new DatabaseExtract.Access(database.url(), database.user(),
              database.password(environment)), home.inbox());
        } catch (Unreadable e) {
          unreadable.add(e.getMessage());
        }
      }
    }
    return unreadable;
  }
}
