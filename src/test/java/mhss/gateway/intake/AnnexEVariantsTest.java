package mhss.gateway.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The standard e-mails of Annex E in every disguise that mail programs give them. */
class AnnexEVariantsTest {

  private static final Map<String, String> SUBJECTS =
      Map.of(
          "V-14", "Standard email – SUPPORT PLAN ACCEPTED",
          "V-15", "Standard email – SUPPORT PLAN REJECTED – REQUIRES RE-WORK",
          "V-21", "Standard email – EXIT REPORT ACCEPTED – RECORDS FOR DESTRUCTION",
          "V-22", "Standard email – EXIT REPORT REJECTED – REQUIRES RE-WORK");
  private static final Map<String, List<String>> BODIES =
      Map.of(
          "V-14",
          List.of(
              "Thank you for Support Plan reference AB1234.",
              "I confirm that no changes are required to be made to the Support Plan.  Please implement the plan and report any subsequent changes of circumstances or updates to the plan in the support period."),
          "V-15",
          List.of(
              "Thank you for Support Plan reference AB1234.",
              "I request re-work of the Support Plan due to the following issues:",
              "The second step has no date.",
              "Please submit a revised Support Plan within 2 working days for approval."),
          "V-21",
          List.of(
              "Thank you for Exit Report reference AB1234.",
              "I confirm that no changes are required to be made to the Exit Report"),
          "V-22",
          List.of(
              "Thank you for Exit Report reference AB1234.",
              "I request re-work of the report due to the following issues:",
              "The outcome is missing.",
              "Please retain records for re-work and submit a revised Exit Report within 2 working days for approval."));

  @TempDir static Path folder;
  private static IntakeWorld world;

  @BeforeAll
  static void world() {
    world = new IntakeWorld(TestStore.fresh(), folder);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static Stream<Arguments> variants() {
    return SUBJECTS.keySet().stream()
        .flatMap(
            kind ->
                Stream.of("–", "-", "—")
                    .flatMap(dash -> shapes().map(shape -> Arguments.of(kind, dash, shape))));
  }

  private static Stream<String> shapes() {
    return Stream.of(
        "plain", "html", "alternative", "quoted", "base64", "encoded-subject", "outlook", "cjsm");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void isRecognisedWithItsUrn(String kind, String dash, String shape) {
    String mail = mail(kind, dash, shape);

    List<Recognised> found =
        new Recogniser(world.bean(RuleSets.class))
            .recognise(world.bean(MailOpener.class).open(mail.getBytes(UTF_8)), "provider");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind().id()).isEqualTo(kind);
    assertThat(found.get(0).certain()).as(found.get(0).because()).isTrue();
    assertThat(found.get(0).found()).containsEntry("urn", "AB1234");
  }

  private static String mail(String kind, String dash, String shape) {
    String subject = SUBJECTS.get(kind).replace("–", dash);
    String text = String.join("\r\n\r\n", BODIES.get(kind)) + "\r\n\r\nAlex Adviser\r\n";
    String html = "<p>" + String.join("</p><p>", BODIES.get(kind)) + "</p>";
    return switch (shape) {
      case "html" -> simple(subject, "text/html; charset=UTF-8", html);
      case "alternative" -> alternative(subject, text, html);
      case "quoted" -> simple(subject, "text/plain; charset=UTF-8", text + quoted());
      case "base64" ->
          simple(
              subject,
              "text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64",
              Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)));
      case "encoded-subject" -> simple(encoded(subject), "text/plain; charset=UTF-8", text);
      case "outlook" ->
          simple("RE: " + subject, "text/plain; charset=UTF-8", text.replace("\r\n", "  \r\n"));
      case "cjsm" -> simple("[CJSM] FW: " + subject, "text/plain; charset=UTF-8", text);
      default -> simple(subject, "text/plain; charset=UTF-8", text);
    };
  }

  private static String quoted() {
    return "\r\nOn Thu, 19 Nov 2026 at 10:00, a provider wrote:\r\n> Thank you for Support Plan reference ZZ9999.\r\n";
  }

  private static String encoded(String subject) {
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8)) + "?=";
  }

  private static String simple(String subject, String type, String body) {
    return "From: team@atw.example\r\nSubject: %s\r\nMIME-Version: 1.0\r\nContent-Type: %s\r\n\r\n%s"
        .formatted(subject, type, body);
  }

  private static String alternative(String subject, String text, String html) {
    return simple(
        subject,
        "multipart/alternative; boundary=b",
        "--b\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n--b\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n%s\r\n--b--\r\n"
            .formatted(text, html));
  }
}
