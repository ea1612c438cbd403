package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.access.Role;
import org.junit.jupiter.api.Assumptions;

/**
 * A person of a role in Chromium: {@code Browser.as(Role.CASEWORKER).open("/cases")}. Whatever the
 * browser complains about on the way (scripts, content security) fails the next look.
 */
public final class Browser implements AutoCloseable {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final String LEAVES_THE_PAGE =
      "e => e.tagName === 'A' ? !e.getAttribute('href').startsWith('#') && !e.download"
          + " : e.type === 'submit' && !!e.form && (e.form.noValidate || e.form.checkValidity())";
  private static final int DESKTOP = 1280;
  private static final int PHONE = 375;
  private static final int NARROWEST = 320;
  private static final int LONGEST_ANSWER = 180_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private int pages;

  private Browser(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onFrameNavigated(frame -> pages++);
    page.onDownload(file -> pages++);
  }

  /**
   * Signed in, in a session of its own; where nothing is opened, at the first page. {@link
   * SignInTest} does it by the page.
   */
  public static Browser as(Role role) {
    Browser browser = asNobody();
    browser.context.addCookies(
        List.of(
            new Cookie(Visit.COOKIE, Visit.signedIn(role))
                .setUrl(WebWorld.url())
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)));
    return browser;
  }

  public static Browser asNobody() {
    Assumptions.assumeTrue(
        chromium().isPresent(),
        "No Chromium on this machine: apt install chromium, and the browser tests run");
    return new Browser(
        Chromium.RUNNING.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(WebWorld.url())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(DESKTOP, 900)));
  }

  public Browser open(String path) {
    complaints.clear();
    page.navigate(path);
    return this;
  }

  /** A button, else a link, of these words. */
  public Browser click(String words) {
    Locator button =
        page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    Locator link =
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    Locator clicked = (button.count() > 0 ? button : link).first();
    boolean leaves = (boolean) clicked.evaluate(LEAVES_THE_PAGE);
    int before = pages;
    clicked.click();
    if (leaves) {
      awaitNextPage(before);
    }
    page().waitForLoadState();
    return this;
  }

  /**
   * The click itself waits for a quick server only. On a busy machine a password takes seconds: who
   * goes on before the answer finds the page of before.
   */
  private void awaitNextPage(int before) {
    page()
        .waitForCondition(
            () -> pages > before, new Page.WaitForConditionOptions().setTimeout(LONGEST_ANSWER));
  }

  /** The field of this label. */
  public Browser fill(String label, String value) {
    page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(value);
    return this;
  }

  /** The radio or box of this label. */
  public Browser check(String label) {
    page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
    return this;
  }

  public Browser select(String label, String words) {
    page()
        .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(words));
    return this;
  }

  public Browser upload(String label, Path file) {
    page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
    return this;
  }

  /** All that a person reads on the page. */
  public String text() {
    return page().locator("body").innerText();
  }

  /** Path and query of where the browser is. */
  public String at() {
    return page().url().substring(WebWorld.url().length());
  }

  public int status(String path) {
    complaints.clear();
    return page.navigate(path).status();
  }

  /** For what has no words here. */
  public Page page() {
    if (page.url().equals("about:blank")) {
      open("/");
    }
    return page;
  }

  /**
   * Nothing that keeps people out (WCAG 2.2 AA), nothing to scroll sideways on a phone, nothing the
   * browser complains about; if wanted, its pictures in {@code target/screens}.
   */
  public Browser looksGood(String name) {
    assertThat(complaints).as("complaints of the browser at " + at()).isEmpty();
    accessible(name);
    picture(name + "-desktop");
    page().setViewportSize(NARROWEST, 700);
    noSidewaysScroll(name, NARROWEST);
    page().setViewportSize(PHONE, 700);
    noSidewaysScroll(name, PHONE);
    accessible(name + " on a phone");
    picture(name + "-phone");
    page().setViewportSize(DESKTOP, 900);
    return this;
  }

  private void accessible(String name) {
    assertThat(Axe.violations(page())).as("accessibility of " + name + " " + at()).isEmpty();
  }

  private void noSidewaysScroll(String name, int width) {
    Number over =
        (Number) page().evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(over.intValue())
        .as(() -> "%s scrolls sideways at %d pixels: %s".formatted(name, width, tooWide()))
        .isLessThanOrEqualTo(0);
  }

  private Object tooWide() {
    return page()
        .evaluate(
            "() => [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)"
                + ".slice(0, 3).map(e => e.outerHTML.slice(0, 120))");
  }

  /** Only for eyes, and dear: {@code -Dgateway.screens=true}. */
  private void picture(String name) {
    if (!Boolean.getBoolean("gateway.screens")) {
      return;
    }
    page()
        .screenshot(
            new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }

  private static Optional<Path> chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static final class Chromium {

    static final com.microsoft.playwright.Browser RUNNING = start();

    private static com.microsoft.playwright.Browser start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(chromium().orElseThrow())
                  .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
    }
  }
}
