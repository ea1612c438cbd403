package mhss.gateway.returns.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.claim.ClaimDesk.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requirements 8.5. */
class WorksheetTest {

  private static final String HEAD =
      "provider,contract,month,line_no,urn,outcome,date_1,date_2,approved_on,in_employment\r\n";

  private final ClaimDesk desk = new ClaimDesk();

  @BeforeEach
  void refer() {
    desk.refer("NW100", "2024-08-26");
    desk.happens(
        "NW100", "prap-received", "2024-08-27T09:00:00Z", Map.of("prap-received-on", "2024-08-27"));
    desk.happens("NW100", "contact-made", "2024-08-28T09:00:00Z", Map.of());
  }

  @Test
  void givesTheDayOfSubmissionThatTheApprovalStates() {
    submitted("plan-submitted", "2024-09-03T09:00:00Z");
    approved("2024-09-06T09:00:00Z", Map.of("submitted-on", "2024-09-02", "report", "plan"));
    Made made = desk.worksheet("2024-09").made();
    assertThat(made.lines()).extracting(ClaimLine::element).containsExactly("OUTCOME_1");
    assertThat(made.totalPence()).isEmpty();
    assertThat(ClaimTest.text(made, "csv"))
        .isEqualTo(
            HEAD
                + "ACME,NEW,2024-09,1,NW100,Support Plan Start,2024-09-02,,2024-09-06,\r\n"
                + "TOTAL,,2024-09,1,,,,,,\r\n");
    assertThat(made.files())
        .extracting(file -> file.name())
        .contains("MHSS_PRAP_ACME_2024-09_v1.xlsx");
  }

  @Test
  void givesTheSubmissionOfTheApprovedRevision() {
    submitted("plan-submitted", "2024-09-03T09:00:00Z");
    desk.happens(
        "NW100",
        "report-rejected",
        "2024-09-05T09:00:00Z",
        Map.of("reason-code", "24-RJ1", "report", "plan"));
    submitted("plan-resubmitted", "2024-09-06T09:00:00Z");
    approved("2024-09-09T09:00:00Z", Map.of("report", "plan"));
    assertThat(ClaimTest.text(desk.worksheet("2024-09").made(), "csv"))
        .contains("Support Plan Start,2024-09-06,,2024-09-09,");
  }

  @Test
  void listsEachOutcomeOnceWithThePlanAndItsOwnReport() {
    submitted("plan-submitted", "2024-09-02T09:00:00Z");
    approved("2024-09-06T09:00:00Z", Map.of("submitted-on", "2024-09-02", "report", "plan"));
    desk.worksheet("2024-09");
    desk.happens("NW100", "support-period-ended", "2025-03-03T00:00:00Z", Map.of());
    submitted("six-month-submitted", "2025-03-10T09:00:00Z");
    approved("2025-03-13T09:00:00Z", Map.of("report", "six-month"));
    assertThat(ClaimTest.text(desk.worksheet("2025-03").made(), "csv"))
        .isEqualTo(
            HEAD
                + "ACME,NEW,2025-03,1,NW100,6 Month,2024-09-02,2025-03-10,2025-03-13,Y\r\n"
                + "TOTAL,,2025-03,1,,,,,,\r\n");
    desk.happens("NW100", "sustainment-ended", "2025-06-02T00:00:00Z", Map.of());
    submitted("exit-submitted", "2025-06-10T09:00:00Z");
    approved("2025-06-12T09:00:00Z", Map.of("submitted-on", "2025-06-09", "report", "exit"));
    Kept exit = desk.worksheet("2025-06");
    assertThat(ClaimTest.text(exit.made(), "csv"))
        .contains("1,NW100,Exit,2024-09-02,2025-06-09,2025-06-12,Y\r\n");
    assertThat(desk.worksheet("2025-07").made().lines()).isEmpty();
    assertThat(desk.again(exit)).usingRecursiveComparison().isEqualTo(exit.made());
  }

  @Test
  void listsAnOutcomeOnceThoughTheCustomerCameBack() {
    submitted("plan-submitted", "2024-09-02T09:00:00Z");
    approved("2024-09-06T09:00:00Z", Map.of("report", "plan"));
    desk.worksheet("2024-09");
    desk.happens(
        "NW100", "disengaged", "2024-10-07T09:00:00Z", Map.of("reason-code", "break-requested"));
    desk.happens("NW100", "re-engaged", "2024-10-17T09:00:00Z", Map.of());
    assertThat(desk.worksheet("2024-10").made().lines()).isEmpty();
  }

  @Test
  void listsNothingMoreOfWhoWithdrew() {
    submitted("plan-submitted", "2024-09-02T09:00:00Z");
    approved("2024-09-06T09:00:00Z", Map.of("report", "plan"));
    desk.happens("NW100", "withdrawn", "2024-10-07T09:00:00Z", Map.of());
    assertThat(desk.worksheet("2024-10").made().lines())
        .extracting(ClaimLine::element)
        .containsExactly("OUTCOME_1");
  }

  private void submitted(String event, String at) {
    desk.happens("NW100", event, at, Map.of("in-employment", "Y"));
  }

  private void approved(String at, Map<String, String> facts) {
    desk.happens("NW100", "report-approved", at, facts);
  }
}
