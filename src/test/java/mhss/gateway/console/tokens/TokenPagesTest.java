package mhss.gateway.console.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class TokenPagesTest {

  @Test
  void aPersonMakesATokenThatAProgramComesInWithUntilItIsRevoked() throws Exception {
    try (Browser operator = Browser.as(Role.OPERATOR)) {
      operator.open("/tokens/make").click("Make token");
      assertThat(operator.looksGood("tokens-make-refused").text())
          .contains("what the token is for");
      operator.fill("What is it for?", "nightly <b>report</b>").check("Operator").check("A week");
      operator.click("Make token");
      String token = operator.page().locator(".gateway-secret").innerText();
      operator.looksGood("tokens-made").click("I have kept it");
      assertThat(operator.looksGood("tokens").text()).contains("nightly <b>report</b>");
      assertThat(status(token)).isEqualTo(200);

      operator.page().locator("tr:has-text('nightly <b>') button").first().click();
      assertThat(operator.text()).contains("The token is revoked");
      assertThat(status(token)).isEqualTo(401);
    }
  }

  @Test
  void aTokenMakesNoneThatMayMoreThanItself() {
    Calls viewer = Calls.as(Role.VIEWER);
    assertThat(
            viewer
                .post("/api/v1/tokens", Map.of("label", "more", "roles", List.of("admin")))
                .statusCode())
        .isEqualTo(409);
    var made = viewer.post("/api/v1/tokens", Map.of("label", "same", "roles", List.of("viewer")));
    assertThat(made.statusCode()).isEqualTo(201);
    String id = Calls.tree(made).path("id").asText();
    assertThat(Calls.as(Role.OPERATOR).send("DELETE", "/api/v1/tokens/" + id, null).statusCode())
        .isEqualTo(404);
    assertThat(viewer.send("DELETE", "/api/v1/tokens/" + id, null).statusCode()).isEqualTo(204);
    assertThat(viewer.json("/api/v1/tokens").toString())
        .doesNotContain(Calls.tree(made).path("token").asText());
  }

  private static int status(String token) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(WebWorld.url() + "/api/v1/tokens"))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
