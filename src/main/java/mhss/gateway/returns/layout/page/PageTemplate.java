package mhss.gateway.returns.layout.page;

import java.util.Optional;
import mhss.gateway.returns.layout.filling.UnusableTemplate;

/** The text of a page template, looked at before it is a file. */
public final class PageTemplate {

  private PageTemplate() {}

  public static Optional<String> problem(String name, String source) {
    try {
      HtmlTemplate.check(name, source);
      return Optional.empty();
    } catch (UnusableTemplate e) {
      return Optional.of(e.getMessage());
    }
  }
}
