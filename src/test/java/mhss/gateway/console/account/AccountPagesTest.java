package mhss.gateway.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mhss.gateway.access.Role;
import mhss.gateway.access.Users;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.history.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {

  private static final String PASSWORD = "three plain words";

  private final Users users = WebWorld.bean(Users.class);

  @BeforeEach
  void owner() {
    if (users.find("owner").isEmpty()) {
      users.demo("owner", Set.of(Role.VIEWER, Role.AUDITOR), PASSWORD);
    }
  }

  @Test
  void aPersonSeesWhereTheyAreSignedInAndEndsIt() {
    try (Browser here = signIn();
        Browser there = signIn()) {
      here.open("/account");
      assertThat(here.looksGood("account").text()).contains("Chrome on Linux, from 127.0.0.1");
      here.click("End all others");
      assertThat(here.text()).contains("Your other sessions have ended");
      assertThat(there.open("/account").at()).isEqualTo("/sign-in");
    }
  }

  @Test
  void theEndOfOneSessionStandsInTheHistory() {
    users.demo("ender", Set.of(Role.VIEWER), PASSWORD);
    try (Browser here = signIn("ender");
        Browser there = signIn("ender")) {
      here.open("/account").click("End the session Chrome on Linux, from 127.0.0.1");
      assertThat(here.text()).contains("The session has ended");
      assertThat(there.open("/account").at()).isEqualTo("/sign-in");
    }
    assertThat(WebWorld.bean(History.class).latest(20))
        .anyMatch(
            entry ->
                entry.step().step().equals("sessions-ended")
                    && entry.step().outcome().equals("one")
                    && entry.step().actor().equals("ender"));
  }

  @Test
  void aPersonHasNoMoreSessionsThanTheSetting() {
    try (Browser first = signIn()) {
      for (int n = 0; n < 5; n++) {
        signIn().close();
      }
      assertThat(first.open("/account").at()).isEqualTo("/sign-in");
    }
  }

  @Test
  void aPasswordIsChangedByWhoKnowsTheOneBefore() {
    users.demo("changer", Set.of(Role.VIEWER), PASSWORD);
    try (Browser browser = Browser.asNobody()) {
      browser.open("/sign-in").fill("Name", "changer").fill("Password", PASSWORD).click("Sign in");
      browser.open("/account/password").looksGood("account-password");
      browser.fill("Current password", "guess").fill("New password", "my dog likes rain");
      browser.fill("The same again", "my dog likes rain").click("Save password");
      assertThat(browser.text()).contains("Your current password is wrong");
      browser.fill("Current password", PASSWORD).fill("New password", "my dog likes rain");
      browser.fill("The same again", "my dog likes rain").click("Save password");
      assertThat(browser.text()).contains("Your password is changed");
    }
  }

  private static Browser signIn() {
    return signIn("owner");
  }

  private static Browser signIn(String name) {
    Browser browser =
        Browser.asNobody()
            .open("/sign-in")
            .fill("Name", name)
            .fill("Password", PASSWORD)
            .click("Sign in");
    browser.page().waitForURL(url -> !url.endsWith("/sign-in"));
    assertThat(browser.at()).as(browser::text).doesNotContain("/sign-in");
    return browser;
  }
}
