package mhss.gateway.documents.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.ContentBuilder;
import mhss.gateway.documents.content.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** An HTML page or body as seen. Nothing it refers to is fetched, no script runs. */
public class Html implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "noscript", "title", "datalist");

  /** Those that need no end are left out. */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(/?)(?!(?:br|hr|img|input|meta|link|col|wbr|p|li|d[td]|t[rdh]|option|o:p)\\b)[a-z]");

  private static final int MOST_OPEN = 5_000;

  private static final Pattern COLLAPSING = Pattern.compile("[ \\t\\r\\n\\f]+");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\n]");

  private final ContentBuilder content = new ContentBuilder();
  private int preformatted;

  private Html() {}

  public static Content read(String html) {
    requireFlat(html);
    Html page = new Html();
    Jsoup.parse(html).body().filter(page);
    return Content.flowing("html", page.content, List.of(), List.of());
  }

  /** What is left open costs the parser its square, long before the tree can be looked at. */
  private static void requireFlat(String html) {
    int open = 0;
    Matcher tag = TAG.matcher(html);
    while (tag.find()) {
      open += tag.group(1).isEmpty() ? 1 : -1;
      if (open > MOST_OPEN) {
        throw Limits.exceeded("levels of nesting", Limits.XML_DEPTH);
      }
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth > Limits.XML_DEPTH) {
      throw Limits.exceeded("levels of nesting", Limits.XML_DEPTH);
    }
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      return start(element);
    }
    return FilterResult.CONTINUE;
  }

  private void text(String text) {
    if (preformatted == 0) {
      content.append(COLLAPSING.matcher(text).replaceAll(" "));
      return;
    }
    String[] lines = LINE_END.split(text, -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        content.lineBreak();
      }
      content.append(COLLAPSING.matcher(lines[i]).replaceAll(" "));
    }
  }

  private FilterResult start(Element element) {
    if (UNSEEN.contains(element.normalName()) || isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> content.lineBreak();
      case "tr" -> content.openRow();
      case "td", "th" -> content.nextCell();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        content.paragraph();
        content.heading(true);
      }
      case "input" -> input(element);
      case "pre" -> {
        preformatted++;
        content.lineBreak();
      }
      case "img" -> content.picture();
      case "s", "strike", "del" -> content.struck(true);
      default -> breakAround(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return style.contains("display:none") || element.hasAttr("hidden");
  }

  private void input(Element input) {
    switch (input.attr("type").toLowerCase(Locale.ROOT)) {
      case "checkbox", "radio" -> content.append(input.hasAttr("checked") ? '\u2612' : '\u2610');
      case "hidden", "password", "submit", "button" -> {}
      default -> content.append(input.attr("value"));
    }
  }

  private void breakAround(Element element) {
    if (element.normalName().equals("p")) {
      content.paragraph();
    } else if (element.isBlock() && !element.normalName().startsWith("t")) {
      content.lineBreak();
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      switch (element.normalName()) {
        case "tr" -> content.closeRow();
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          content.paragraph();
          content.heading(false);
        }
        case "pre" -> {
          preformatted--;
          content.lineBreak();
        }
        case "s", "strike", "del" -> content.struck(false);
        default -> breakAround(element);
      }
    }
    return FilterResult.CONTINUE;
  }
}
