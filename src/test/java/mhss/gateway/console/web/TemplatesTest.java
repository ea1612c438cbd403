package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no page may have: unescaped text, and anything inline that a browser would run. */
class TemplatesTest {

  private static final Path PAGES = Path.of("src/main/resources/pages");

  @Test
  void noPageWritesTextUnescaped() throws IOException {
    assertThat(pagesWith("th:utext|\\[\\(")).isEmpty();
  }

  @Test
  void noPageHasScriptOrStyleInline() throws IOException {
    assertThat(pagesWith("<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:|hx-on"))
        .isEmpty();
  }

  @Test
  void noPageAsksForAnythingFromElsewhere() throws IOException {
    assertThat(pagesWith("(src|href|action)=\"(https?:)?//")).isEmpty();
  }

  /** SpEL takes {@code map[name]} for the entry called "name": {@code map.get(name)} is meant. */
  @Test
  void noPageLooksIntoAMapByABareName() throws IOException {
    assertThat(pagesWith("\\$\\{[^}]*[\\w)]\\[[a-zA-Z]+\\]")).isEmpty();
  }

  private static List<Path> pagesWith(String regex) throws IOException {
    Pattern pattern = Pattern.compile(regex);
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> pattern.matcher(read(file)).find())
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
