package mhss.gateway.audit.summary;

import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page to be printed. Whatever is put on it is text, whoever wrote it. */
public final class Page {

  /** A time or a code; broken in two, its column would be as narrow as half of it. */
  private static final int SHORT = 24;

  private static final String STYLE =
      """
      @page { size: A4; margin: 18mm 16mm;
              @bottom-right { content: counter(page) " of " counter(pages); font: 8pt 'Liberation Sans' } }
      body { font: 9.5pt/1.35 'Liberation Sans'; color: #0b0c0c }
      h1 { font-size: 18pt; margin: 0 0 4mm } h2 { font-size: 13pt; margin: 7mm 0 2mm }
      table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
      th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm 1.2mm 0; border-bottom: 0.3pt solid #b1b4b6;
               word-wrap: break-word }
      th { font-weight: bold } tr { page-break-inside: avoid } h2 { page-break-after: avoid }
      .short { white-space: nowrap }
      """;

  private final Document document;
  private final Element body;

  public Page(String title) {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    Element html = document.createElement("html");
    html.setAttribute("lang", "en-GB");
    document.appendChild(html);
    Element head = add(html, "head");
    add(head, "title").setTextContent(title);
    Element subject = add(head, "meta");
    subject.setAttribute("name", "subject");
    subject.setAttribute("content", title);
    Element description = add(head, "meta");
    description.setAttribute("name", "description");
    description.setAttribute("content", title);
    add(head, "style").setTextContent(STYLE);
    body = add(html, "body");
    add(body, "h1").setTextContent(title);
  }

  public void heading(String text) {
    add(body, "h2").setTextContent(text);
  }

  public void paragraph(String text) {
    add(body, "p").setTextContent(text);
  }

  /** Names beside values. */
  public void facts(Map<String, ?> facts) {
    Element rows = add(add(body, "table"), "tbody");
    facts.forEach(
        (name, value) -> {
          Element row = add(rows, "tr");
          Element head = add(row, "th");
          head.setAttribute("scope", "row");
          head.setAttribute("style", "width: 32%");
          head.setTextContent(name);
          add(row, "td").setTextContent(breakable(value));
        });
  }

  public void table(List<String> head, List<List<String>> rows) {
    Element table = add(body, "table");
    Element names = add(add(table, "thead"), "tr");
    for (String name : head) {
      Element cell = add(names, "th");
      cell.setAttribute("scope", "col");
      cell.setAttribute("class", "short");
      cell.setTextContent(name);
    }
    Element all = add(table, "tbody");
    for (List<String> cells : rows) {
      Element row = add(all, "tr");
      cells.forEach(text -> cell(row, text));
    }
  }

  private void cell(Element row, String text) {
    Element cell = add(row, "td");
    if (text.length() <= SHORT) {
      cell.setAttribute("class", "short");
    }
    cell.setTextContent(breakable(text));
  }

  /** A hash is longer than a column: it may break every eight characters. */
  private static String breakable(Object value) {
    return String.valueOf(value).replaceAll("([0-9a-fA-F]{16})(?=[0-9a-fA-F])", "$1 ");
  }

  private Element add(Element to, String name) {
    Element added = document.createElement(name);
    to.appendChild(added);
    return added;
  }

  Document document() {
    return document;
  }
}
