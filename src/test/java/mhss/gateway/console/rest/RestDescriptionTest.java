package mhss.gateway.console.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import org.junit.jupiter.api.Test;

/** A program can be written from the description alone. */
class RestDescriptionTest {

  private final JsonNode document = Calls.as(Role.VIEWER).json("/api/v1/openapi.json");

  @Test
  void everyCallSaysWhatItDoesWhoMayMakeItAndHowItRefuses() {
    assertThat(calls()).hasSizeGreaterThan(100);
    for (Call call : calls()) {
      assertThat(call.operation.path("summary").asText()).as(call.name).isNotBlank();
      assertThat(call.operation.path("description").asText()).as(call.name).contains("Roles: ");
      assertThat(call.operation.at("/responses/default/content").has("application/problem+json"))
          .as(call.name)
          .isTrue();
      assertThat(call.operation.at("/tags/0").asText()).as(call.name).matches("[a-z-]+");
    }
  }

  @Test
  void noCallAsksWhoAsks() {
    for (Call call : calls()) {
      assertThat(call.operation.path("parameters").toString())
          .as(call.name)
          .doesNotContain("schemas/Person", "\"asked\"");
    }
  }

  @Test
  void theListsNameTheirFilters() {
    assertThat(parameters(get("/api/v1/messages"))).contains("urn", "outcome", "before", "limit");
    assertThat(parameters(get("/api/v1/cases"))).contains("urn", "state", "after");
    assertThat(parameters(get("/api/v1/audit/history"))).contains("who", "from", "count");
  }

  @Test
  void aPersonReadsItWithoutAToken() {
    try (Browser browser = Browser.as(Role.ADMIN)) {
      browser.open("/");
      browser.click("REST for programs");
      // How it looks, every page is asked: this one is so long that once must do.
      assertThat(browser.text())
          .contains("Cases by filter", "/api/v1/cases/{id}", "Download the description");
    }
  }

  private JsonNode get(String path) {
    return document.get("paths").get(path).get("get");
  }

  private static List<String> parameters(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(one -> one.get("name").asText())
        .toList();
  }

  private List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        call ->
                            calls.add(
                                new Call(call.getKey() + " " + path.getKey(), call.getValue()))));
    return calls;
  }

  private record Call(String name, JsonNode operation) {}
}
