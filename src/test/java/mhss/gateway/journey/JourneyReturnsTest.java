package mhss.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.Returns;
import mhss.gateway.sandbox.journey.Journeys;
import mhss.gateway.sandbox.officers.Officer;
import mhss.gateway.sandbox.officers.OpenedMail;
import mhss.gateway.sandbox.officers.OpenedMail.Attachment;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of claims and management information, through the schedule, sealing and mail; what the
 * officers read is counted again by short SQL.
 */
class JourneyReturnsTest {

  /** Nothing that the makers of claims use: what was accepted before the last cut-off of 2017. */
  private static final String ACCEPTED =
      """
      select c.urn || ' ' || e.element || ' ' || e.pence
        from case_event a
        join case_file c on c.id = a.case_id and c.desk = 'provider' and c.held is null and c.purged_at is null
        join (values ('plan-accepted', 'SUPPORT_PLAN_50', 61728, false), ('exit-accepted', 'EXIT_25', 30864, false),
                     ('exit-accepted', 'RETENTION_25', 30865, true)) as e(event, element, pence, employed)
          on e.event = a.event
       where a.at <= '2017-12-29 12:00 Europe/London'
         and (not e.employed or exists
               (select from report r where r.case_id = c.id and r.type = 'exit' and r.in_employment))
      """;

  private static final String REFERRED =
      """
      select count(*) from case_event e
        join case_file c on c.id = e.case_id and c.desk = 'provider' and c.purged_at is null
       where e.event = 'referral'
         and e.at >= '2017-10-01 Europe/London' and e.at < '2018-01-01 Europe/London'
      """;

  private static final String DECIDED =
      """
      select count(*) filter (where event = 'plan-accepted'), count(*) from
        (select distinct on (e.case_id) e.event, e.at from case_event e
           join case_file c on c.id = e.case_id and c.desk = 'provider' and c.purged_at is null
          where e.event in ('plan-accepted', 'plan-rejected') order by e.case_id, e.n) as first
       where at >= '2017-10-01 Europe/London' and at < '2018-01-01 Europe/London'
      """;

  @TempDir private Path home;

  @Test
  void sendsAYearOfReturnsThatSayWhatHappened() {
    assertThat(PlayedJourney.play(Journeys.RETURNS, home, this::look).told())
        .anyMatch(line -> line.contains("August") && line.contains("marked late"))
        .anyMatch(line -> line.contains("November") && line.contains("The key of one officer"))
        .anyMatch(line -> line.contains("version 2") && line.contains("1 line added"));
  }

  private void look(SandboxWorld world) {
    assertThat(claims(world, Officer.PAYMENTS_ONE)).hasSize(13);
    assertThat(world.officerMail().of(Officer.PAYMENTS_THREE)).hasSize(13);
    assertThat(world.officerMail().of(Officer.PERFORMANCE)).hasSize(18);
    assertThat(world.officerMail().of(Officer.BUSINESS)).hasSize(16);
    claimsWhatWasAccepted(world);
    saysTheSameInBothFiles(world);
    opensWithGnuPg(world);
    countsWhatHappenedInTheLastQuarter(world);
  }

  private static void countsWhatHappenedInTheLastQuarter(SandboxWorld world) {
    List<MadeFigure> figures = world.bean(Returns.class).said("quarterly/2017-Q4").figures();
    JdbcClient jdbc = world.bean(JdbcClient.class);
    assertThat(figure(figures, "referrals").numerator())
        .isEqualTo(jdbc.sql(REFERRED).query(Long.class).single());
    MadeFigure decided = figure(figures, "SLA-3");
    assertThat(List.of(decided.numerator(), decided.denominator()))
        .isEqualTo(
            jdbc.sql(DECIDED).query((row, n) -> List.of(row.getLong(1), row.getLong(2))).single());
    assertThat(decided.denominator()).isGreaterThan(5);
    // The counts stand in a column of their own, beside the percentage.
    assertThat(quarterlyPdf(world))
        .contains(
            decided.shown().substring(0, decided.shown().indexOf('%')),
            "%d of %d".formatted(decided.numerator(), decided.denominator()),
            "SLA");
  }

  private static MadeFigure figure(List<MadeFigure> figures, String id) {
    return figures.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String quarterlyPdf(SandboxWorld world) {
    Path mail =
        world.officerMail().of(Officer.LIAISON).stream()
            .filter(file -> file.toString().contains("quarterly-MI-2017-Q4"))
            .findFirst()
            .orElseThrow();
    byte[] pdf = file(world.folders().officerDesk().open(mail), ".pdf").content();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void claimsWhatWasAccepted(SandboxWorld world) {
    List<String> claimed = new ArrayList<>();
    latest(world).values().forEach(csv -> claimed.addAll(lines(csv)));
    List<String> accepted = world.bean(JdbcClient.class).sql(ACCEPTED).query(String.class).list();
    assertThat(accepted).hasSizeGreaterThan(40);
    assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(accepted);
  }

  /** Of each month its last version: two claims of December. */
  private static TreeMap<String, String> latest(SandboxWorld world) {
    TreeMap<String, String> latest = new TreeMap<>();
    for (OpenedMail mail : claims(world, Officer.PAYMENTS_ONE)) {
      Attachment csv = file(mail, ".csv");
      String month = csv.name().replaceAll("_v[0-9]+[.]csv$", "");
      latest.put(month, new String(csv.content(), StandardCharsets.UTF_8));
    }
    assertThat(latest).hasSize(12);
    return latest;
  }

  private static List<String> lines(String csv) {
    List<String> lines = new ArrayList<>();
    List<String> head = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
    csv.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[head.indexOf("urn")].startsWith("AW17-"))
        .forEach(
            cells ->
                lines.add(
                    cells[head.indexOf("urn")]
                        + " "
                        + cells[head.indexOf("element")]
                        + " "
                        + cells[head.indexOf("amount_pence")]));
    return lines;
  }

  private static void saysTheSameInBothFiles(SandboxWorld world) {
    for (OpenedMail mail : claims(world, Officer.PAYMENTS_TWO)) {
      List<String> inCsv =
          lines(new String(file(mail, ".csv").content(), StandardCharsets.UTF_8)).stream()
              .map(line -> line.split(" ")[0])
              .toList();
      assertThat(urns(file(mail, ".xlsx").content())).isEqualTo(inCsv);
    }
  }

  private static List<String> urns(byte[] workbook) {
    List<String> urns = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      book.getSheetAt(0)
          .forEach(
              row -> {
                for (Cell cell : row) {
                  if (cell.getCellType() == CellType.STRING
                      && cell.getStringCellValue().startsWith("AW17-")) {
                    urns.add(cell.getStringCellValue());
                  }
                }
              });
      return urns;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the recipients do; where that program is not there, nothing is tried. */
  private static void opensWithGnuPg(SandboxWorld world) {
    Path last = world.officerMail().last().orElseThrow();
    Gpg.decrypt(world.folders().outside(), last)
        .ifPresent(plain -> assertThat(plain).contains("Content-Disposition: attachment"));
  }

  private static List<OpenedMail> claims(SandboxWorld world, Officer officer) {
    return world.officerMail().of(officer).stream()
        .map(world.folders().officerDesk()::open)
        .toList();
  }

  private static Attachment file(OpenedMail mail, String ending) {
    return mail.files().stream()
        .filter(file -> file.name().endsWith(ending))
        .findFirst()
        .orElseThrow();
  }
}
