package mhss.gateway.returns;

import java.util.Optional;
import mhss.gateway.returns.layout.page.PageTemplate;

/** Page templates of returns that are not in force yet. */
public final class ReturnTemplates {

  private ReturnTemplates() {}

  /** What is wrong with it, with its line, as far as that can be said without a report to show. */
  public static Optional<String> problem(String name, String source) {
    return PageTemplate.problem(name, source);
  }
}
