package org.doorstep.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinishTest {

  private final Renderer renderer = new Renderer();

  @Test
  void bothLanguagesAreArchivableAndAccessible() throws Exception {
    byte[] chinese = Demo.chinese(renderer).bytes();
    byte[] english = Demo.english(renderer).bytes();
    Files.write(Path.of("target/demo-zh.pdf"), chinese);
    Files.write(Path.of("target/demo-en.pdf"), english);
    assertEquals(List.of(), VeraPdf.faults(chinese));
    assertEquals(List.of(), VeraPdf.faults(english));
  }

  @Test
  void sameBytesTwice() {
    assertArrayEquals(Demo.chinese(renderer).bytes(), Demo.chinese(new Renderer()).bytes());
  }
}
