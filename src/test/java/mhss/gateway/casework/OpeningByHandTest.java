package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static mhss.gateway.casework.CaseDesk.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Illegal;
import org.junit.jupiter.api.Test;

class OpeningByHandTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void opensAReferralThatCameTooLateWithAReason() {
    Referral late = referral("BH1001", "referral", "mhss-v8", "OLD", day("2017-05-01"), NOW);
    assertThat(cause(desk.register(late))).isEqualTo("referral-too-old");
    assertThat(cause(open(late, " ", null))).isEqualTo("reason-missing");
    assertThat(open(late, "the adviser confirmed the date", null)).isInstanceOf(CaseOpened.class);
    assertThat(desk.last("BH1001", "case-opened").step().actor()).isEqualTo("pat");
    assertThat(desk.last("BH1001", "case-opened").step().facts())
        .containsEntry("reason", "the adviser confirmed the date");
    assertThat(desk.cases.events(desk.file("BH1001").id()).get(0).reason())
        .contains("the adviser confirmed the date");
    assertThat(desk.cases.details(desk.file("BH1001").id())).isEmpty();
  }

  @Test
  void opensNoSecondCaseWhileOneIsOpen() {
    desk.register(desk.referral("BH1002"));
    assertThat(cause(open(v8("BH1002"), "extension", null))).isEqualTo("already-open");
  }

  @Test
  void opensTheNextGenerationForAReasonOfTheGuidanceAndLinksTheCaseBefore() {
    desk.register(desk.referral("BH1003"));
    close("BH1003", "PAID");
    CaseFile first = desk.file("BH1003");
    assertThat(cause(open(v8("BH1003"), "because", null))).isEqualTo("reason-code");
    assertThat(open(v8("BH1003"), "extension", null)).isInstanceOf(CaseOpened.class);
    CaseFile second = desk.file("BH1003");
    assertThat(second.generation()).isEqualTo(2);
    assertThat(second.previous()).contains(first.id());
    assertThat(desk.cases.events(second.id()).get(0).facts())
        .containsEntry("reason-code", "extension");
    assertThat(desk.happens("BH1003", "contact-made")).isInstanceOf(CaseMoved.class);
    assertThat(desk.cases.byId(first.id()).orElseThrow().state()).isEqualTo("PAID");
  }

  @Test
  void followsACaseWithAnotherUrn() {
    desk.register(desk.referral("BH1004"));
    assertThat(cause(open(v8("BH1005"), "extension", "BH9999"))).isEqualTo("unknown-previous");
    open(v8("BH1005"), "extension", "bh 1004");
    assertThat(desk.file("BH1005").previous()).contains(desk.file("BH1004").id());
    assertThat(desk.cases.events(desk.file("BH1005").id()).get(0).facts())
        .containsEntry("previous-urn", "BH1004");
  }

  @Test
  void letsACustomerCompleteTheProgrammeOf2024OnceOnly() {
    Instant received = Instant.parse("2024-11-22T10:00:00Z");
    desk.clock.now = received;
    desk.register(desk.referral("BH1006", day("2024-11-21"), received));
    close("BH1006", "WITHDRAWN");
    Referral again =
        referral("BH1006", "referral", "mhss-2024", "NEW", day("2024-11-21"), received);
    assertThat(cause(open(again, "extension", null))).isEqualTo("re-referral");
    Referral rejoins =
        referral("BH1007", "referral", "mhss-2024", "NEW", day("2024-11-21"), received);
    assertThat(open(rejoins, "re-joins, approved (4.46)", "BH1006")).isInstanceOf(CaseOpened.class);
  }

  @Test
  void givesAnEnquiryItsUrnOnceAccessToWorkHasAssignedOne() {
    CaseOpened opened =
        (CaseOpened)
            open(
                referral(null, "enquiry", "mhss-v8", "OLD", CaseDesk.REFERRED_ON, NOW),
                "rang the provider",
                null);
    assertThat(opened.urn()).startsWith("ENQ-");
    assertThat(opened.state()).isEqualTo("ENQUIRY");
    desk.happens(opened.urn(), "form-sent");
    assertThat(desk.in(() -> desk.records.urn(opened.caseFile(), "bh 1008", "pat")))
        .isInstanceOf(CaseMoved.class);
    assertThat(desk.register(desk.referral("BH1008")))
        .isInstanceOfSatisfying(
            CaseMoved.class, moved -> assertThat(moved.state()).isEqualTo("REFERRED"));
    assertThat(desk.file("BH1008").id()).isEqualTo(opened.caseFile());
    assertThat(cause(desk.in(() -> desk.records.urn(opened.caseFile(), "BH1009", "pat"))))
        .isEqualTo("urn-known");
  }

  @Test
  void givesNoUrnThatAnotherCaseHas() {
    desk.register(desk.referral("BH1010"));
    CaseOpened opened =
        (CaseOpened)
            open(
                referral(null, "enquiry", "mhss-v8", "OLD", CaseDesk.REFERRED_ON, NOW),
                "rang the provider",
                null);
    assertThat(cause(desk.in(() -> desk.records.urn(opened.caseFile(), "BH1010", "pat"))))
        .isEqualTo("urn-taken");
  }

  @Test
  void listsTheCasesThatAreOpen() {
    desk.register(desk.referral("BH1011"));
    desk.register(desk.referral("BH1012"));
    close("BH1012", "PAID");
    assertThat(desk.cases.open("provider"))
        .extracting(CaseFile::urn)
        .contains("BH1011")
        .doesNotContain("BH1012");
    assertThat(desk.cases.open("adviser")).isEmpty();
  }

  private static Registered open(Referral referral, String reason, String previousUrn) {
    return desk.in(() -> desk.casework.openByHand(referral, "pat", reason, previousUrn));
  }

  private static Referral v8(String urn) {
    return referral(urn, "referral", "mhss-v8", "OLD", CaseDesk.REFERRED_ON, NOW);
  }

  private static Referral referral(
      String urn, String event, String ruleSet, String contract, LocalDate date, Instant at) {
    return new Referral(null, "provider", urn, event, ruleSet, contract, date, at, null, List.of());
  }

  private static void close(String urn, String state) {
    desk.store
        .owner()
        .sql("update case_file set state = ?, closed = true where urn_key = ?")
        .params(state, urn)
        .update();
  }

  private static String cause(Registered registered) {
    assertThat(registered).isInstanceOf(Illegal.class);
    return ((Illegal) registered).cause();
  }
}
