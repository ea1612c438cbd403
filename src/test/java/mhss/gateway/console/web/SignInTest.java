package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import mhss.gateway.access.Role;
import org.junit.jupiter.api.Test;

class SignInTest {

  @Test
  void aPersonSignsInSeesTodayAndSignsOut() {
    try (Browser browser = Browser.asNobody()) {
      browser.open("/").looksGood("sign-in");
      assertThat(browser.at()).startsWith("/sign-in");
    }
    try (Browser browser = Browser.asNobody()) {
      browser.open("/sign-in").fill("Name", WebWorld.user(Role.VIEWER));
      browser.fill("Password", WebWorld.password(Role.VIEWER)).click("Sign in");
      assertThat(browser.at()).isEqualTo("/");
      assertThat(browser.text()).contains("Today", "viewer");
      browser.looksGood("today").click("Sign out");
      assertThat(browser.text()).contains("You are signed out.");
      assertThat(browser.open("/").at()).isEqualTo("/sign-in");
    }
  }

  @Test
  void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong() {
    try (Browser browser = Browser.asNobody()) {
      browser.open("/sign-in").fill("Name", "viewer").fill("Password", "guess").click("Sign in");
      assertThat(browser.text()).contains("Your name or your password is wrong");
      browser.looksGood("sign-in-failed");
    }
  }

  @Test
  void aPageThatIsNotThereLeadsOn() {
    try (Browser browser = Browser.as(Role.VIEWER)) {
      assertThat(browser.status("/nothing-here")).isEqualTo(404);
      assertThat(browser.looksGood("error-404").text()).contains("This is not here", "Today");
    }
  }

  @Test
  void restAsksForATokenAndAnswersInJson() {
    assertThat(Calls.asNobody().get("/api/v1/cases").statusCode()).isEqualTo(401);
    assertThat(Calls.as(Role.VIEWER).get("/api/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/nothing").get("title").asText())
        .isEqualTo("This is not here");
    assertThat(Calls.as(Role.VIEWER).json("/api/v1/openapi.json").has("openapi")).isTrue();
  }
}
