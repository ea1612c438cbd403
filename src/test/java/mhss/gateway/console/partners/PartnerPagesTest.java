package mhss.gateway.console.partners;

import static org.assertj.core.api.Assertions.assertThat;

import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import org.junit.jupiter.api.Test;

class PartnerPagesTest {

  @Test
  void showsWhoMayWriteWhatUnderWhichKey() {
    try (Browser viewer = Browser.as(Role.VIEWER)) {
      viewer.open("/partners");
      assertThat(viewer.looksGood("partners").text()).contains("team@atw.example", "May send:");
    }
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/partners").path("problem").isNull()).isTrue();
  }
}
