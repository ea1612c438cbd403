package mhss.gateway.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import mhss.gateway.access.OneTimePassword;
import mhss.gateway.access.Role;
import mhss.gateway.access.Users;
import mhss.gateway.access.login.Totp;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.WebWorld;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

class SigningInPagesTest {

  private static final String PASSWORD = "three plain words";

  private final Users users = WebWorld.bean(Users.class);

  @Test
  void aOneTimePasswordLeadsToOneOfTheirOwnAndToNothingElse() {
    OneTimePassword first = users.add("newcomer", Set.of(Role.VIEWER), "test");
    try (Browser browser = signIn("newcomer", first.password())) {
      assertThat(browser.looksGood("sign-in-new-password").text()).contains("Choose your password");
      assertThat(browser.open("/cases").at()).isEqualTo("/sign-in/password");
      browser.fill("New password", "short").fill("The same again", "short").click("Save password");
      assertThat(browser.looksGood("sign-in-new-password-refused").text()).contains("too short");
      browser.fill("New password", PASSWORD).fill("The same again", "three plain word");
      assertThat(browser.click("Save password").text()).contains("not the same");
      browser.fill("New password", PASSWORD).fill("The same again", PASSWORD);
      assertThat(browser.click("Save password").at()).isEqualTo("/");
    }
    try (Browser browser = signIn("newcomer", first.password())) {
      assertThat(browser.text()).contains("Your name or your password is wrong.");
    }
  }

  @Test
  void aSecondStepIsSetUpWithATelephoneAndAskedForFromThenOn() {
    users.demo("stepper", Set.of(Role.VIEWER), PASSWORD);
    String secret;
    String paper;
    try (Browser browser = signIn("stepper", PASSWORD)) {
      browser.open("/account/second-step").looksGood("second-step-begin");
      assertThat(browser.page().request().get("/account/second-step/picture").status())
          .isEqualTo(404);
      browser.open("/account/second-step").click("Begin").looksGood("second-step");
      browser.page().locator("summary:has-text('cannot use the picture')").click();
      secret = browser.page().locator("details .gateway-id").innerText();
      browser.fill("Code", "000000").click("Set up");
      assertThat(browser.text()).contains("The code is wrong");
      browser.fill("Code", code(secret)).click("Set up");
      assertThat(browser.looksGood("recovery-codes").text()).contains("shown only now");
      paper = browser.page().locator(".gateway-codes li").first().innerText();
    }
    try (Browser browser = signIn("stepper", PASSWORD)) {
      assertThat(browser.at()).isEqualTo("/sign-in/code");
      assertThat(browser.looksGood("sign-in-code").open("/account").at())
          .isEqualTo("/sign-in/code");
      browser.fill("Code", "000000").click("Continue");
      assertThat(browser.text()).contains("wrong or was used before");
      browser.fill("Code", paper).click("Continue");
      assertThat(browser.at()).isEqualTo("/");
      assertThat(browser.open("/account").text()).contains("7 recovery codes left");
    }
  }

  @Test
  void whoAskedForAPageGetsItAfterSigningIn() {
    try (Browser browser = Browser.asNobody()) {
      browser.open("/partners").fill("Name", "viewer").fill("Password", "sandbox");
      assertThat(browser.click("Sign in").at()).startsWith("/partners");
    }
  }

  @Test
  void theSessionIsAnotherAfterSigningIn() {
    try (Browser browser = Browser.asNobody()) {
      browser.open("/sign-in");
      String before = cookie(browser);
      browser.fill("Name", "viewer").fill("Password", "sandbox").click("Sign in");
      assertThat(cookie(browser)).isNotEqualTo(before);
    }
  }

  @Test
  void tooManyWrongPasswordsHaveToWait() {
    users.demo("guessed", Set.of(Role.VIEWER), PASSWORD);
    for (String guess : List.of("a", "b", "c", "d", "e")) {
      signIn("guessed", guess).close();
    }
    try (Browser browser = signIn("guessed", PASSWORD)) {
      assertThat(browser.looksGood("sign-in-waits").text()).contains("Too many wrong attempts");
    }
    users.unlock("guessed", "test");
    try (Browser browser = signIn("guessed", PASSWORD)) {
      assertThat(browser.at()).isEqualTo("/");
    }
  }

  private static Browser signIn(String name, String password) {
    return Browser.asNobody()
        .open("/sign-in")
        .fill("Name", name)
        .fill("Password", password)
        .click("Sign in");
  }

  private static String cookie(Browser browser) {
    return browser.page().context().cookies().stream()
        .filter(one -> one.name.equals("gateway"))
        .findFirst()
        .orElseThrow()
        .value;
  }

  private static String code(String typed) {
    byte[] secret = Base32.decode(typed.replace(" ", ""));
    return Totp.code(secret, Clock.systemUTC().instant());
  }
}
