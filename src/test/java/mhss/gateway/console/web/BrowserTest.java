package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What looks at every page sees what is wrong with one. */
class BrowserTest {

  @Test
  void aFieldWithoutALabelIsFound() {
    refuses("document.querySelectorAll('label').forEach(label => label.remove())", "label");
  }

  @Test
  void greyOnGreyIsFound() {
    refuses("document.querySelector('h1').style.color = '#eee'", "color-contrast");
  }

  @Test
  void whatScrollsSidewaysOnAPhoneIsFound() {
    refuses("document.querySelector('h1').style.width = '900px'", "scrolls sideways");
  }

  private static void refuses(String spoiling, String named) {
    try (Browser browser = Browser.asNobody().open("/sign-in")) {
      browser.page().evaluate(spoiling);
      assertThatThrownBy(() -> browser.looksGood("spoiled"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(named);
    }
  }
}
