package mhss.gateway.console.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page against WCAG 2.2 AA. Not by its builder, which sends half a megabyte of
 * script for each look, and brings back all that is well.
 */
final class Axe {

  private static final String SOURCE = AxeBuilder.getAxeScript();
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String RUN =
      """
      async tags => {
        const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
        return found.violations.map(rule =>
          `${rule.id}: ${rule.help} at ${rule.nodes.slice(0, 5).map(node => node.html).join(' ')}`);
      }
      """;

  private Axe() {}

  static List<?> violations(Page page) {
    if (!(boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate("() => {" + SOURCE + "}");
    }
    return (List<?>) page.evaluate(RUN, WCAG);
  }
}
