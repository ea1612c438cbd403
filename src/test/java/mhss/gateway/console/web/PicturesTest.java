package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Role;
import mhss.gateway.changes.Changes;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Proposal;
import mhss.gateway.changes.Versions;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.reports.SubmittedPlan;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README. They come to {@code target/pictures}; with {@code
 * -Dgateway.pictures=docs/pictures} to where the README shows them.
 */
class PicturesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("gateway.pictures", "target/pictures"));

  @Test
  void today() {
    picture("today", Role.CASEWORKER, "/", 1_360);
  }

  @Test
  void aFieldOutlinedOnTheFormItWasReadFrom() {
    String part = Endpoints.samples().get("/messages/{id}/parts/{path}");
    picture("field", Role.CASEWORKER, part + "?field=work_address", 820);
  }

  @Test
  void aPlanBesideItsFindings() {
    UUID review = SubmittedPlan.in(WebWorld.sandbox(), "RV-200001", Format.PDF);
    picture("review", Role.ADVISER, "/review/" + review, 980);
  }

  @Test
  void aChangeOfARouteAfterItsDryRun() {
    picture("change", Role.ADMIN, "/changes/" + change(), 1_100);
  }

  private static UUID change() {
    ConfigFile file = ConfigFile.named("routes/send.yaml");
    byte[] now = WebWorld.bean(Versions.class).now(file).orElseThrow();
    String slower = new String(now, StandardCharsets.UTF_8).replace("delay: 250", "delay: 500");
    Changes changes = WebWorld.bean(Changes.class);
    Optional<byte[]> content = Optional.of(slower.getBytes(StandardCharsets.UTF_8));
    Proposal proposal = new Proposal(file, content, Optional.empty(), "look twice as seldom");
    UUID change = changes.propose(proposal, "admin");
    changes.tryOut(change, 10, "admin");
    return change;
  }

  private static void picture(String name, Role role, String path, int height) {
    Path picture = FOLDER.resolve(name + ".png");
    try (Browser browser = Browser.as(role)) {
      browser.page().setViewportSize(1_200, height);
      assertThat(browser.status(path)).isEqualTo(200);
      browser.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
    assertThat(Files.exists(picture)).isTrue();
  }
}
