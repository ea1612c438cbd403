package mhss.gateway.returns.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Explains;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.claim.due.Element;
import mhss.gateway.returns.claim.due.Entitled;
import mhss.gateway.returns.claim.due.Entitlements;

/**
 * What a person keys into PRaP (requirements, 8.5): outcomes that no earlier worksheet had, with
 * the days of submission that the approvals notified. It claims nothing: PRaP pays.
 */
class WorksheetMaker implements Maker, Explains {

  static final String CONTENT = "prap-worksheet";

  static final String TEMPLATE = "prap-worksheet.xlsx";

  static final List<String> COLUMNS =
      List.of(
          "provider",
          "contract",
          "month",
          "line_no",
          "urn",
          "outcome",
          "date_1",
          "date_2",
          "approved_on",
          "in_employment");

  private static final Map<String, String> WORDS =
      Map.of("plan", "Support Plan Start", "six-month", "6 Month", "exit", "Exit");

  private final Entitlements entitlements;
  private final ClaimedLines claimed;
  private final LineFiles files;

  WorksheetMaker(Entitlements entitlements, ClaimedLines claimed, LineFiles files) {
    this.entitlements = entitlements;
    this.claimed = claimed;
    this.files = files;
  }

  @Override
  public String content() {
    return CONTENT;
  }

  @Override
  public Made make(Assignment assignment) {
    List<Element> elements = Element.of(assignment.rules());
    Fee fee = new Fee(assignment.contracts(), assignment.rules().payments());
    Sifting sifting = new Sifting(elements, fee);
    entitlements.read(assignment, elements, sifting::add);
    return new Made(
        sifting.lines().size(),
        OptionalLong.empty(),
        files.write(assignment, sheet(assignment, elements, sifting)),
        sifting.lines(),
        sifting.leftOut(),
        List.of());
  }

  @Override
  public List<Evidence> explain(Assignment assignment, String figure) {
    return claimed.of(assignment, figure);
  }

  @Override
  public List<Evidence> ofCase(Assignment assignment, UUID caseFile) {
    return claimed.of(assignment, caseFile);
  }

  private LineFiles.Sheet sheet(Assignment assignment, List<Element> elements, Sifting sifting) {
    int count = sifting.lines().size();
    String month = assignment.period().id();
    Map<String, Object> head = new HashMap<>();
    head.put("lines", count);
    head.put("note", count == 0 ? "No new outcome this month." : "");
    return new LineFiles.Sheet(
        TEMPLATE,
        head,
        COLUMNS,
        COLUMNS.size(),
        () ->
            IntStream.range(0, count)
                .mapToObj(
                    i -> row(month, elements, sifting.lines().get(i), sifting.entitled().get(i)))
                .iterator(),
        Arrays.asList("TOTAL", null, month, count, null, null, null, null, null, null));
  }

  private List<Object> row(
      String month, List<Element> elements, ClaimLine line, Entitled entitled) {
    Element element =
        elements.stream().filter(one -> one.id().equals(line.element())).findFirst().orElseThrow();
    boolean start = element.isOf("plan");
    LocalDate submitted = entitled.report().countsFrom();
    return Arrays.asList(
        files.provider(),
        line.contract(),
        month,
        line.lineNo(),
        line.urn(),
        element.report().map(type -> WORDS.get(type.id())).orElse(element.id()),
        start ? submitted : entitled.report().planOn(),
        start ? null : submitted,
        line.acceptedOn(),
        line.inEmployment().map(employed -> employed ? "Y" : "N").orElse(null));
  }
}
