package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thymeleaf puts a part in before it looks at the condition of the same tag, and forgets that. */
class ConditionsOfPartsTest {

  private static final Pattern TAG = Pattern.compile("<[a-z:]+\\s[^<>]*>");
  private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each)=");
  private static final Pattern PART = Pattern.compile("\\sth:(replace|insert)=");

  @Test
  void noTagHasAConditionAndAPart() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/pages"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
        Matcher tags = TAG.matcher(Files.readString(page));
        while (tags.find()) {
          String tag = tags.group();
          if (CONDITION.matcher(tag).find() && PART.matcher(tag).find()) {
            wrong.add(page + ": " + tag);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
