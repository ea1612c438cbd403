package mhss.gateway.responses.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedRunTest {

  @Test
  void stopsATemplateThatWritesNothingAndDoesNotEnd() throws IOException {
    Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    Template endless =
        Watched.prepared(new Template("letter.ftl", "<#list 1.. as n></#list>", freemarker));
    assertThatThrownBy(() -> BoundedRun.of(endless, Map.of(), Duration.ofMillis(300)))
        .isInstanceOf(BoundedRun.Endless.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
