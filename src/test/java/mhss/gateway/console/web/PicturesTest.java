package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import mhss.gateway.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the README. They come to {@code target/pictures}; with {@code
 * -Dgateway.pictures=docs/pictures} to where the README shows them.
 */
class PicturesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("gateway.pictures", "target/pictures"));

  @ParameterizedTest
  @CsvSource({
    "today, CASEWORKER, /",
    "messages, CASEWORKER, /messages",
    "message, CASEWORKER, /messages/{id}",
    "case, CASEWORKER, /cases/{id}",
    "routes, ADMIN, /routes"
  })
  void thePicturesOfTheReadmeAreMade(String name, Role role, String pattern) {
    Path picture = FOLDER.resolve(name + ".png");
    try (Browser browser = Browser.as(role)) {
      assertThat(browser.status(UsualPaths.of(pattern).orElse(pattern))).isEqualTo(200);
      browser.page().setViewportSize(1100, 900);
      browser.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
    }
    assertThat(Files.exists(picture)).isTrue();
  }
}
