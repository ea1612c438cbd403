package mhss.gateway.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import mhss.gateway.access.Role;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class SearchTest {

  @Test
  void aUrnIsFoundHoweverItsPartsAreJoined() {
    CaseFile file = WebWorld.bean(Cases.class).open("provider").get(0);
    String parted = file.urn().replace("-", " ").replace("/", " ").toLowerCase();
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/search?q=" + parted.replace(" ", "+"));
      assertThat(browser.text()).contains(file.urn());
      assertThat(browser.text()).doesNotContain("Nothing is known");
    }
  }

  @Test
  void anAddressIsFoundWithTheNameThatAMailProgramCopiesBeforeIt() {
    try (Browser browser = Browser.as(Role.VIEWER)) {
      browser.open("/").page().locator("header input[name=q]").fill("Team <team@atw.example>");
      browser.page().locator("header button[type=submit]").last().click();
      assertThat(browser.at()).startsWith("/messages?with=");
    }
  }
}
