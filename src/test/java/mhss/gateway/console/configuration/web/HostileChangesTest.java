package mhss.gateway.console.configuration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Calls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An admin, or whoever has an admin's token, proposes what would reach beyond the configuration.
 */
class HostileChangesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to: 'file:/tmp?fileName=hostile'",
        "to: 'validator:http://127.0.0.1:1/hostile.xsd'",
        "to: 'nonsense:{{env:PATH}}'",
        "setBody: {spel: \"#{T(java.lang.System).getenv()}\"}",
        "setProperty: {name: x, simple: 'resource:file:secrets/master.key'}",
        "bean: {ref: users, method: \"unlock('viewer','somebody-else')\"}"
      })
  void aRouteThatReachesBeyondIsRefusedBeforeAnythingIsBuiltOfIt(String step) {
    HttpResponse<String> answer =
        propose(
            "routes/hostile.yaml",
            "- route:\n    id: hostile\n    from:\n      uri: timer:x\n      steps:\n        - "
                + step
                + "\n");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Whoever has the shell", ":6:")
        .doesNotContain(System.getenv("PATH"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"config/partners.yml", "config/rules/mhss-v8.yaml", "routes/hostile.yaml"})
  void aliasesOfAliasesAreRefusedAtOnce(String file) {
    StringBuilder text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char next = 'b'; next < 'k'; next++) {
      String before = "*" + (char) (next - 1);
      text.append("%1$s: &%1$s [%2$s,%2$s,%2$s,%2$s,%2$s]%n".formatted(next, before));
    }
    HttpResponse<String> answer = propose(file, text.toString());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("aliases");
  }

  @Test
  void aLetterThatDoesNotEndIsRefused() {
    String file = "templates/mhss-v8/plan-accepted.txt.ftl";
    String now =
        Calls.as(Role.ADMIN).json("/api/v1/changes/file?name=" + file).get("content").asText();
    HttpResponse<String> answer = propose(file, now + "<#list 1.. as n>for ever</#list>\n");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("does not come to an end");
  }

  private static HttpResponse<String> propose(String file, String content) {
    Map<String, String> change = new HashMap<>();
    change.put("file", file);
    change.put("content", content);
    change.put("reason", "hostile");
    return Calls.as(Role.ADMIN).post("/api/v1/changes", change);
  }
}
