package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The standard e-mails of guidance V8.00, Annex E, to the character. */
class AnnexETest {

  private static final String ACCEPTED =
      """
      Thank you for Support Plan reference URN.
      I confirm that no changes are required to be made to the Support Plan.  Please implement the plan and report any subsequent changes of circumstances or updates to the plan in the support period.
      A. Adviser
      Access to Work
      """;
  private static final String REJECTED =
      """
      Thank you for Support Plan reference URN.
      I request re-work of the Support Plan due to the following issues:
      There is no timescale.
      Nor a job description \u2013 none at all.
      Please submit a revised Support Plan within 2 working days for approval.
      A. Adviser
      Access to Work
      """;
  private static final String EXIT_ACCEPTED =
      """
      Thank you for Exit Report reference URN.
      I confirm that no changes are required to be made to the Exit Report
      A. Adviser
      Access to Work
      """;
  private static final String EXIT_REJECTED =
      """
      Thank you for Exit Report reference URN.
      I request re-work of the report due to the following issues:
      There is no timescale.
      Nor a job description \u2013 none at all.
      Please retain records for re-work and submit a revised Exit Report within 2 working days for approval.
      A. Adviser
      Access to Work
      """;
  private static final String DETAILS =
      "There is no timescale.\r\nNor a job description \u2013 none at all.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "plan-accepted, Standard email \u2013 SUPPORT PLAN ACCEPTED",
    "plan-rejected, Standard email \u2013 SUPPORT PLAN REJECTED \u2013 REQUIRES RE-WORK",
    "exit-accepted, Standard email \u2013 EXIT REPORT ACCEPTED \u2013 RECORDS FOR DESTRUCTION",
    "exit-rejected, Standard email \u2013 EXIT REPORT REJECTED \u2013 REQUIRES RE-WORK"
  })
  void isExactToTheCharacter(String kind, String subject) {
    LetterWorld desk = new LetterWorld(folder);
    desk.partner("provider", "provider");
    CaseFile caseFile = desk.caseFile("adviser", "mhss-v8");

    UUID row = desk.queue(LetterWorld.order(caseFile, kind, values(kind)).by("adviser"));

    assertThat(desk.outer(row).header("Subject")).contains(subject);
    assertThat(desk.opened(row, "provider").text().replace("\r\n", "\n"))
        .isEqualTo(text(kind).replace("URN", caseFile.urn()));
    assertThat(desk.world.raw(row)).doesNotContain("Thank you");
  }

  @Test
  void isExactToTheByteOnTheWire() {
    LetterWorld desk = new LetterWorld(folder);
    desk.partner("provider", "provider");
    CaseFile caseFile = desk.caseFile("adviser", "mhss-v8");

    UUID row = desk.queue(LetterWorld.order(caseFile, "V-21", Map.of()).by("adviser"));

    // "Standard email – EXIT REPORT ACCEPTED – RECORDS FOR DESTRUCTION", dashes U+2013 (RFC 2047)
    String subject =
        "\r\nSubject: =?UTF-8?B?U3RhbmRhcmQgZW1haWwg4oCTIEVYSVQgUkVQT1JUIEFDQ0VQVEVE?="
            + " =?UTF-8?B?IOKAkyBSRUNPUkRTIEZPUiBERVNUUlVDVElPTg==?=\r\n";
    assertThat(desk.world.raw(row).replace("\r\n ", " ")).contains(subject);
    String sealed = new String(desk.sealedContent(row, "provider"), StandardCharsets.UTF_8);
    assertThat(sealed.replace("\r\n ", " ")).contains(subject);
    assertThat(sealed)
        .endsWith(
            "Content-Type: text/plain; charset=utf-8; hp=\"cipher\"; protected-headers=\"v1\"\r\n"
                + "Content-Transfer-Encoding: 7bit\r\n\r\n"
                + "Thank you for Exit Report reference "
                + caseFile.urn()
                + ".\r\n"
                + "I confirm that no changes are required to be made to the Exit Report\r\n"
                + "A. Adviser\r\nAccess to Work\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan-rejected", "exit-rejected"})
  void refusesARejectionWithoutDetails(String kind) {
    LetterWorld desk = new LetterWorld(folder);
    desk.partner("provider", "provider");
    CaseFile caseFile = desk.caseFile("adviser", "mhss-v8");

    for (String details : new String[] {"", "  \n ", "(Provide details)"}) {
      LetterOrder order = LetterWorld.order(caseFile, kind, Map.of("details", details));
      assertThatThrownBy(() -> desk.queue(order))
          .isInstanceOfSatisfying(
              LetterRefused.class, e -> assertThat(e.code()).isEqualTo("details-missing"));
    }
    assertThat(desk.world.outbox.byCase(caseFile.id())).isEmpty();
  }

  private static Map<String, Object> values(String kind) {
    Map<String, Object> values = new HashMap<>();
    if (kind.endsWith("rejected")) {
      values.put("details", DETAILS);
    }
    return values;
  }

  private static String text(String kind) {
    return switch (kind) {
      case "plan-accepted" -> ACCEPTED;
      case "plan-rejected" -> REJECTED;
      case "exit-accepted" -> EXIT_ACCEPTED;
      default -> EXIT_REJECTED;
    };
  }
}
