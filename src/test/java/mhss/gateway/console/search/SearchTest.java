package mhss.gateway.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class SearchTest {

  @Test
  void aUrnIsFoundHoweverItsPartsAreJoined() {
    CaseFile file = WebWorld.bean(Cases.class).open("provider").get(0);
    String parted = file.urn().replaceAll("[/-]", " ").toLowerCase(Locale.ROOT);
    assertThat(found(parted).findValuesAsText("id")).contains(file.id().toString());
  }

  @Test
  void anAddressIsFoundWithTheNameThatAMailProgramCopiesBeforeIt() {
    assertThat(found("Example Team <team@atw.example>").findValuesAsText("kind"))
        .containsExactly("correspondent");
  }

  @Test
  void aMailIsFoundByAFileInIt() {
    Calls auditor = Calls.as(Role.AUDITOR);
    JsonNode message = auditor.json("/api/v1/messages?outcome=applied&files=yes").at("/messages/0");
    JsonNode content =
        auditor.json("/api/v1/messages/" + message.get("id").asText() + "/content");
    String file =
        content.findParents("sha256").stream()
            .filter(part -> part.path("attachment").asBoolean())
            .map(part -> part.get("sha256").asText())
            .findFirst()
            .orElseThrow();
    assertThat(found(file).findValuesAsText("id")).contains(message.get("id").asText());
  }

  private static JsonNode found(String words) {
    return Calls.tree(Calls.as(Role.VIEWER).post("/api/v1/search", Map.of("words", words)));
  }
}
