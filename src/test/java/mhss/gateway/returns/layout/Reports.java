package mhss.gateway.returns.layout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.layout.report.Cell;
import mhss.gateway.returns.layout.report.CellKind;
import mhss.gateway.returns.layout.report.InformationReport;
import mhss.gateway.returns.layout.report.Row;
import mhss.gateway.returns.layout.report.Section;
import mhss.gateway.returns.layout.report.Series;
import mhss.gateway.returns.layout.report.Trend;

/** Invented management information. */
public final class Reports {

  private static final List<String> MONTHS =
      List.of(
          "Jul 2017",
          "Aug 2017",
          "Sep 2017",
          "Oct 2017",
          "Nov 2017",
          "Dec 2017",
          "Jan 2018",
          "Feb 2018",
          "Mar 2018",
          "Apr 2018",
          "May 2018",
          "Jun 2018");
  private static final List<String> QUARTERS =
      List.of(
          "2016 Q3", "2016 Q4", "2017 Q1", "2017 Q2", "2017 Q3", "2017 Q4", "2018 Q1", "2018 Q2");

  private Reports() {}

  public static InformationReport quarterly() {
    return new InformationReport(
        "Quarterly management information",
        "MHSS provider guidance v8",
        "Calm Minds Ltd",
        List.of("CPA-North", "CPA-South"),
        new Period("2018-Q2", LocalDate.of(2018, 4, 1), LocalDate.of(2018, 6, 30)),
        1,
        Instant.parse("2018-07-04T06:00:00Z"),
        List.of(rates(), levels(), conditions(), demographics(), interventions()),
        List.of(
            "Days are counted in London; working days leave out weekends and the bank holidays of"
                + " England and Wales.",
            "Percentages are compared unrounded with their targets: 89.95 % prints 90.0 % and"
                + " misses a target of 90 %.",
            "Numbers below 5, and numbers that would tell them, print as <5 or “c”.",
            "Destroyed customer records count only where the event itself is still held."));
  }

  private static Section rates() {
    return new Section(
        "referral-rates",
        "Referral rates",
        Optional.of("Referrals received from Access to Work, and how they went on."),
        List.of("", "This quarter", "Last quarter", "Year to date"),
        List.of(
            row("referrals", "Referrals received", count(117), count(104), count(221)),
            row("contacted", "First contact made", count(111), count(101), count(212)),
            row("declined", "Inappropriate referrals", suppressed(), count(7), count(11)),
            row("stopped", "Support stopped early", count(9), suppressed(), count(13))),
        Optional.of(
            new Trend(
                "Referrals received in each month",
                "",
                MONTHS,
                List.of(
                    series(
                        "Referrals received", 31, 28, 35, 37, 33, 21, 38, 30, 36, 42, 37, 38)))));
  }

  private static Section levels() {
    return new Section(
        "service-levels",
        "Service level agreements",
        Optional.of("All regions combined."),
        List.of("Service level", "Target", "This quarter", "Cases", "(Last quarter)", "Result"),
        List.of(
            sla(
                "SLA-1",
                "Support initiated within 1 working day of referral",
                "100%",
                "94.9",
                "111 of 117",
                "(97.1%)",
                CellKind.MISSED),
            sla(
                "SLA-2",
                "Return of Support Plan within one calendar month of referral",
                "90%",
                "93.3",
                "98 of 105",
                "(90.0%)",
                CellKind.MET),
            sla(
                "SLA-3",
                "Confirmation of ‘to the specified standard’ Support Plan from ACCESS TO WORK",
                "99%",
                "100.0",
                "96 of 96",
                "(98.9%)",
                CellKind.MET),
            sla(
                "SLA-4",
                "Return of Exit Report within 10 days of end of support period",
                "90%",
                "89.95",
                "179 of 199",
                "(91.2%)",
                CellKind.MISSED),
            new Row(
                Optional.of("SLA-5"),
                List.of(
                    Cell.text(
                        "Confirmation of ‘to the specified standard’ Exit Report from ACCESS TO WORK"),
                    Cell.text("99%"),
                    Cell.of(CellKind.NOT_APPLICABLE, "n/a"),
                    Cell.text("0 of 0"),
                    Cell.text("(100.0%)"),
                    Cell.of(CellKind.NOT_APPLICABLE, "n/a")))),
        Optional.of(
            new Trend(
                "Performance in each quarter",
                "%",
                QUARTERS,
                List.of(
                    series(
                        "Support initiated within 1 working day",
                        98,
                        100,
                        99.1,
                        100,
                        97.2,
                        98.4,
                        97.1,
                        94.9),
                    series(
                        "Return of Support Plan within one month",
                        85,
                        88.4,
                        91.2,
                        90.5,
                        89.9,
                        92,
                        90,
                        93.3),
                    series(
                        "Confirmation of Support Plan to standard",
                        97.5,
                        98,
                        99,
                        100,
                        100,
                        99.2,
                        98.9,
                        100),
                    series(
                        "Return of Exit Report within 10 days",
                        null,
                        null,
                        80,
                        86.5,
                        90.2,
                        92.8,
                        91.2,
                        89.95),
                    series(
                        "Confirmation of Exit Report to standard",
                        null,
                        null,
                        100,
                        100,
                        96.9,
                        100,
                        100,
                        null)))));
  }

  private static Section conditions() {
    return plain(
        "conditions",
        "Mental health conditions",
        "As stated in the referrals of this quarter; one customer may have several.",
        row("", "Anxiety", count(61), percent("52.1")),
        row("", "Depression", count(48), percent("41.0")),
        row("", "Stress", count(14), percent("12.0")),
        row("", "Bipolar disorder", suppressed(), suppressed()),
        row("", "Other or not stated", count(9), percent("7.7")),
        row("", "No longer held", count(0), percent("0.0")));
  }

  private static Section demographics() {
    List<Row> rows = new ArrayList<>();
    for (String age : List.of("16 to 24", "25 to 34", "35 to 44", "45 to 54", "55 and over")) {
      rows.add(row("", "Age " + age, count(10 + age.length() * 3L), percent("20.5")));
    }
    rows.add(row("", "Women", count(66), percent("56.4")));
    rows.add(row("", "Men", count(47), percent("40.2")));
    rows.add(row("", "Not stated", suppressed(), suppressed()));
    return plain(
        "demographics", "Key demographics", "Referrals of this quarter.", rows.toArray(Row[]::new));
  }

  private static Section interventions() {
    return plain(
        "interventions",
        "Types of interventions",
        "As named in the support plans accepted in this quarter.",
        row("", "Coping strategies", count(58), percent("60.4")),
        row("", "Workplace adjustments", count(33), percent("34.4")),
        row("", "Return-to-work plan", count(12), percent("12.5")),
        row(
            "",
            "=SUM(A1:A9) typed by somebody",
            Cell.of(CellKind.NOT_CONFIGURED, "not configured"),
            percent("1.0")));
  }

  private static Section plain(String id, String title, String intro, Row... rows) {
    return new Section(
        id,
        title,
        Optional.of(intro),
        List.of("", "Customers", "Share"),
        List.of(rows),
        Optional.empty());
  }

  private static Row sla(
      String id,
      String words,
      String target,
      String percent,
      String cases,
      String last,
      CellKind kind) {
    return new Row(
        Optional.of(id),
        List.of(
            Cell.text(words),
            Cell.text(target),
            percent(percent),
            Cell.text(cases),
            Cell.text(last),
            Cell.of(kind, kind == CellKind.MET ? "Met" : "Missed")));
  }

  private static Row row(String figure, String words, Cell... cells) {
    List<Cell> all = new ArrayList<>(List.of(Cell.text(words)));
    all.addAll(Arrays.asList(cells));
    return new Row(Optional.of(figure).filter(id -> !id.isEmpty()), all);
  }

  private static Cell count(long count) {
    return Cell.count(count);
  }

  private static Cell suppressed() {
    return Cell.of(CellKind.SUPPRESSED, "<5");
  }

  private static Cell percent(String number) {
    BigDecimal percent = new BigDecimal(number);
    return new Cell(
        percent.setScale(1, java.math.RoundingMode.HALF_UP) + "%",
        Optional.of(percent),
        CellKind.PERCENT);
  }

  private static Series series(String name, Number... values) {
    return new Series(
        name,
        Arrays.stream(values)
            .map(value -> Optional.ofNullable(value).map(one -> new BigDecimal(one.toString())))
            .toList());
  }
}
