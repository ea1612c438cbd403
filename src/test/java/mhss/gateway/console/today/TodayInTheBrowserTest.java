package mhss.gateway.console.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Browser;
import org.junit.jupiter.api.Test;

class TodayInTheBrowserTest {

  @Test
  void whatRenewsItselfTakesTheFocusFromNobody() {
    try (Browser browser = Browser.as(Role.CASEWORKER).open("/")) {
      browser.page().locator("#all-cases").focus();
      Response renewed =
          browser
              .page()
              .waitForResponse(
                  "**/today/live",
                  () -> browser.page().evaluate("htmx.trigger('#live', 'refresh')"));
      assertThat(renewed.status()).isEqualTo(200);
      browser.page().waitForSelector("#live:not(.htmx-request)");
      assertThat(browser.page().evaluate("document.activeElement.id")).isEqualTo("all-cases");
    }
  }

  @Test
  void whatCameAddsUpAndNobodyIsShownAProcess() {
    try (Browser browser = Browser.as(Role.CASEWORKER).open("/")) {
      Object[] numbers =
          ((java.util.List<?>)
                  browser
                      .page()
                      .evaluate(
                          "[document.querySelector('.today-came').previousElementSibling.innerText,"
                              + " ...[...document.querySelectorAll('.today-came li')]"
                              + ".map(li => li.innerText.match(/[0-9,]+$/)[0])]"))
              .toArray();
      int all = Integer.parseInt(numbers[0].toString().replace(",", ""));
      int sum = 0;
      for (int i = 1; i < numbers.length; i++) {
        sum += Integer.parseInt(numbers[i].toString().replace(",", ""));
      }
      assertThat(sum).isEqualTo(all).isPositive();
      assertThat(browser.text())
          .contains("by the gateway on ", "end of ")
          .doesNotContain("12:00am", "process ");
    }
  }
}
