package mhss.gateway.console.configuration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.partners.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** An admin changes who the gateway corresponds with, and takes it back. */
class ChangingPartnersTest {

  private static final String FILE = "config/partners.yml";

  /** Milliseconds: a dry run opens every message that the samples sent. */
  private static final int SLOW = 180_000;

  private static final String SPARE = "0123456789ABCDEF0123456789ABCDEF01234567";

  @Test
  void anAdminSeesWhoseMailAndWhichLettersWouldDifferBeforeAnythingDoes() throws IOException {
    String before = Files.readString(file());
    String after =
        before
            .replace("may: [referral, decision]", "may: [decision]")
            .replace("roles: [provider]", "roles: [advice]");
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.page().setDefaultTimeout(SLOW);
      admin.open("/partners").looksGood("partners").click("Propose a change");
      admin
          .fill("What is to stand in it", after)
          .fill("Why, for the history", "a narrower right")
          .click("Check and propose")
          .click("Try it");
      assertThat(admin.text())
          .contains("open cases addressed", "messages recognised again")
          .contains("Partner atw-team", "may send: referral")
          .contains("role: advice (no letter goes to this role")
          .contains("No partner has the role provider")
          .contains("outcome: parked, not-entitled");
      admin.looksGood("change-of-partners");
      admin.click("Activate");
      assertThat(admin.text()).contains("takes it up within seconds");
      assertThat(Files.readString(file())).isEqualTo(after);
      assertThat(WebWorld.bean(Partners.class).byRole("provider")).isEmpty();
      admin.page().locator(".gateway-back button").click();
      assertThat(admin.text()).contains("Rolled back");
    }
    assertThat(Files.readString(file())).isEqualTo(before);
    assertThat(WebWorld.bean(Partners.class).byRole("provider")).hasSize(1);
  }

  @Test
  void aBrokenFileIsRefusedWithItsLineAndTheOldOneStays() throws IOException {
    String before = Files.readString(file());
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/changes/new?name=" + FILE);
      admin
          .fill(
              "What is to stand in it", before.replaceFirst("must-sign: false", "must-sgn: false"))
          .fill("Why, for the history", "a slip of the pen")
          .click("Check and propose");
      assertThat(admin.text()).contains("There is a problem", "Line ", "no setting 'must-sgn'");
    }
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void programsAreToldOfKeysThatAreNotHere() throws IOException {
    Calls admin = Calls.as(Role.ADMIN);
    String more =
        Files.readString(file())
            + "  - {id: new-provider, addresses: [new@provider.example], keys: ['"
            + SPARE
            + "'], may: [report], roles: [provider]}\n";
    JsonNode change =
        Calls.tree(
            admin.post(
                "/api/v1/changes", Map.of("file", FILE, "content", more, "reason", "another")));
    String url = "/api/v1/changes/" + change.path("id").asText();
    JsonNode trial = Calls.tree(admin.post(url + "/try", Map.of("messages", 20)));
    assertThat(trial.path("effects").toString())
        .contains("Partner new-provider", SPARE + " (not usable here: ")
        .contains("Several partners have the role provider");
    assertThat(admin.post(url + "/withdraw", Map.of("reason", "not yet")).statusCode())
        .isEqualTo(200);

    assertThat(Calls.as(Role.VIEWER).json(url).has("trial")).isFalse();
    Map<String, String> bad = Map.of("file", FILE, "content", "partners: 7", "reason", "bad");
    assertThat(admin.post("/api/v1/changes", bad).statusCode()).isEqualTo(409);
    assertThat(Calls.as(Role.OPERATOR).post("/api/v1/changes", bad).statusCode()).isEqualTo(403);
  }

  private static Path file() {
    return Path.of(WebWorld.bean(Environment.class).getProperty("gateway.partners.file"));
  }
}
