package mhss.gateway.returns.claim;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Evidence;
import mhss.gateway.returns.Explains;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.claim.due.Element;
import mhss.gateway.returns.claim.due.Entitlements;

/**
 * The monthly claim (requirements, 8.1 to 8.4): URNs and elements, with pence where fees are known.
 */
class ClaimMaker implements Maker, Explains {

  static final String TEMPLATE = "claim.xlsx";

  /** Of requirements 8.4; the last one is for workbooks, in pounds. */
  static final List<String> COLUMNS =
      List.of(
          "provider",
          "contract",
          "claim_month",
          "line_no",
          "urn",
          "element",
          "accepted_on",
          "in_employment",
          "amount_pence",
          "amount");

  private static final int IN_CSV = 9;
  private static final int PENCE = 2;

  private final Entitlements entitlements;
  private final ClaimedLines claimed;
  private final LineFiles files;

  ClaimMaker(Entitlements entitlements, ClaimedLines claimed, LineFiles files) {
    this.entitlements = entitlements;
    this.claimed = claimed;
    this.files = files;
  }

  @Override
  public String content() {
    return "claim";
  }

  @Override
  public Made make(Assignment assignment) {
    List<Element> elements = Element.of(assignment.rules());
    Fee fee = new Fee(assignment.contracts(), assignment.rules().payments());
    Sifting sifting = new Sifting(elements, fee);
    entitlements.read(assignment, elements, sifting::add);
    List<ClaimLine> lines = sifting.lines();
    OptionalLong total = total(lines, fee);
    return new Made(
        lines.size(),
        total,
        files.write(assignment, sheet(assignment, lines, total, fee)),
        lines,
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

  private LineFiles.Sheet sheet(
      Assignment assignment, List<ClaimLine> lines, OptionalLong total, Fee fee) {
    Map<String, Object> head = new HashMap<>();
    head.put("lines", lines.size());
    head.put("total", total.isPresent() ? pounds(total.getAsLong()) : null);
    head.put("note", note(assignment, lines, total, fee));
    String month = assignment.period().id();
    return new LineFiles.Sheet(
        TEMPLATE,
        head,
        COLUMNS,
        IN_CSV,
        () -> lines.stream().map(line -> row(month, line)).iterator(),
        Arrays.asList(
            "TOTAL",
            null,
            month,
            lines.size(),
            null,
            null,
            null,
            null,
            total.isPresent() ? total.getAsLong() : null));
  }

  private List<Object> row(String month, ClaimLine line) {
    boolean priced = line.amountPence().isPresent();
    return Arrays.asList(
        files.provider(),
        line.contract(),
        month,
        line.lineNo(),
        line.urn(),
        line.element(),
        line.acceptedOn(),
        line.inEmployment().map(employed -> employed ? "Y" : "N").orElse(null),
        priced ? line.amountPence().getAsLong() : null,
        priced ? pounds(line.amountPence().getAsLong()) : null);
  }

  /** Only where it is the total of all lines. */
  private static OptionalLong total(List<ClaimLine> lines, Fee fee) {
    boolean all = lines.stream().allMatch(line -> line.amountPence().isPresent());
    return all && fee.isConfigured()
        ? OptionalLong.of(lines.stream().mapToLong(line -> line.amountPence().getAsLong()).sum())
        : OptionalLong.empty();
  }

  private static String note(
      Assignment assignment, List<ClaimLine> lines, OptionalLong total, Fee fee) {
    StringBuilder note = new StringBuilder();
    if (lines.isEmpty()) {
      note.append("Nil return: nothing is claimed for this month. ");
    }
    if (!fee.isConfigured()) {
      note.append("Quantities only: no fee is known. ");
    } else if (total.isEmpty()) {
      note.append("The fee of one contract is not known: there is no total. ");
    }
    if (assignment.version() > 1) {
      note.append("This version replaces all before it. ");
    }
    return note.toString().strip();
  }

  private static BigDecimal pounds(long pence) {
    return BigDecimal.valueOf(pence, PENCE);
  }
}
