package mhss.gateway.console.partners;

import static org.assertj.core.api.Assertions.assertThat;

import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.Visit;
import org.junit.jupiter.api.Test;

class PartnerPagesTest {

  @Test
  void showsWhoMayWriteWhatUnderWhichKey() {
    try (Browser caseworker = Browser.as(Role.CASEWORKER)) {
      caseworker.open("/partners");
      assertThat(caseworker.looksGood("partners").text()).contains("team@atw.example", "May send:");
    }
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/partners").path("problem").isNull()).isTrue();
    assertThat(Calls.as(Role.AUDITOR).get("/api/v1/partners").body()).contains("team@atw.example");
  }

  @Test
  void whoSeesOnlyMetadataIsToldHowManyAddressesThereAre() {
    assertThat(Visit.as(Role.VIEWER).get("/partners").body())
        .contains("1 address", "May send:")
        .doesNotContain("team@atw.example");
    assertThat(Calls.as(Role.VIEWER).get("/api/v1/partners").body())
        .contains("\"addressCount\":1")
        .doesNotContain("@atw.example");
  }
}
