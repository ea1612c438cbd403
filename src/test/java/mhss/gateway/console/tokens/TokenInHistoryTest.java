package mhss.gateway.console.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.access.Token;
import mhss.gateway.access.Tokens;
import mhss.gateway.casework.Cases;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.history.Entry;
import mhss.gateway.history.History;
import org.junit.jupiter.api.Test;

/** What a program does stands in the history under its person's name and its token's id. */
class TokenInHistoryTest {

  @Test
  void aCallNamesItsTokenAndAPageNone() {
    String urn = "QQ/66001";
    assertThat(Calls.as(Role.CASEWORKER).openCase(urn).statusCode()).isEqualTo(200);
    UUID file = WebWorld.bean(Cases.class).byUrn("provider", urn).orElseThrow().id();
    UUID token =
        WebWorld.bean(Tokens.class).of("caseworker").stream()
            .map(Token::id)
            .findFirst()
            .orElseThrow();

    List<Entry> byCall = byPerson(file);
    assertThat(byCall).isNotEmpty();
    assertThat(byCall)
        .allSatisfy(
            entry -> assertThat(entry.step().facts()).containsEntry("by-token", token.toString()));
    assertThat(byCall.toString()).doesNotContain(WebWorld.token(Role.CASEWORKER));

    try (Browser browser = Browser.as(Role.CASEWORKER)) {
      browser.open("/cases/" + file + "/record").click("Customer contacted");
      browser.fill("When did it happen?", "today").click("Continue").click("Record it");
    }
    assertThat(byPerson(file).stream().skip(byCall.size()))
        .isNotEmpty()
        .noneSatisfy(entry -> assertThat(entry.step().facts()).containsKey("by-token"));
    assertThat(WebWorld.bean(History.class).verify().intact()).isTrue();
  }

  private static List<Entry> byPerson(UUID file) {
    return WebWorld.bean(History.class).ofCase(file).stream()
        .filter(entry -> entry.step().actor().equals("caseworker"))
        .toList();
  }
}
