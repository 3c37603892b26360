package org.doorstep.nightly;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.doorstep.publish.Manifest;
import org.doorstep.table.RowCount;

/**
 * What a run leaves behind beside its edition: how it ended, what became of every row of every file read, how long
 * each stage took, how many tests were made for findings. Kept under runs/ by business date and a running number.
 */
record RunRecord(String businessDate, Outcome outcome, String edition, List<RowCount> rows,
    Map<String, Long> notices, List<String> unreadable, Manifest.Tests findings,
    List<Progress.Stage> stages) {

  void write(Path runs) throws IOException {
    Files.createDirectories(runs);
    int number = 1;
    while (Files.exists(runs.resolve(name(number)))) {
      number++;
    }
    Path next = runs.resolve("next.json");
    JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(next.toFile(), this);
    Files.move(next, runs.resolve(name(number)), StandardCopyOption.ATOMIC_MOVE);
  }

  private String name(int number) {
    return "%s-%03d.json".formatted(businessDate, number);
  }
}
