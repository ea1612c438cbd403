package mhss.gateway.returns.layout.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import mhss.gateway.returns.layout.filling.UnusableTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTemplateTest {

  @TempDir private Path folder;

  @Test
  void stopsATemplateThatWritesNothingAndDoesNotEnd() throws IOException {
    Path file = folder.resolve("page.html.ftl");
    Files.writeString(file, "<html><#list 1.. as n></#list></html>");
    HtmlTemplate template = new HtmlTemplate(file, Duration.ofMillis(300));
    assertThatThrownBy(() -> template.page(Map.of()))
        .isInstanceOf(UnusableTemplate.class)
        .hasMessageContaining("does not come to an end");
    assertThat(Thread.interrupted()).isFalse();
  }
}
