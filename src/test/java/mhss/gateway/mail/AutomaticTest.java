package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mhss.gateway.mail.Automatic.AUTO_REPLY;
import static mhss.gateway.mail.Automatic.BOUNCE;
import static mhss.gateway.mail.Automatic.DELIVERY_RECEIPT;
import static mhss.gateway.mail.Automatic.GENERATED;
import static mhss.gateway.mail.Automatic.LIST;
import static mhss.gateway.mail.Automatic.LOOP;
import static mhss.gateway.mail.Automatic.OWN_COPY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AutomaticTest {

  private static final String OWN = "gateway.provider.example";

  static Stream<Arguments> heads() {
    return Stream.of(
        head("a person", "Subject: Referral", null),
        head(
            "a person whose Exchange asks for silence",
            "X-Auto-Response-Suppress: OOF, AutoReply",
            null),
        head("a person who says so", "Auto-Submitted: no", null),
        head("a person about an absence", "Subject: RE: Automatic reply: away", null),
        head("a person with protected mail", "Content-Class: rpmsg.message", null),
        head("RFC 3834 reply", "Auto-Submitted: auto-replied (vacation)", AUTO_REPLY),
        head("RFC 3834 program", "Auto-Submitted: auto-generated", GENERATED),
        head(
            "Exchange out of office",
            "Auto-Submitted: auto-generated\nSubject: Automatic reply: x",
            AUTO_REPLY),
        head("German out of office", "Subject: =?utf-8?Q?Abwesenheitsnotiz:_x?=", AUTO_REPLY),
        head("Exchange in German", "Subject: Automatische Antwort: x", AUTO_REPLY),
        head("vacation", "X-Autoreply: yes", AUTO_REPLY),
        head("old autoresponder", "Precedence: auto_reply", AUTO_REPLY),
        head("bulk", "Precedence: bulk", LIST),
        head("list", "List-Id: <l.example>", LIST),
        head("our own", "Message-ID: <1@Gateway.Provider.Example>", OWN_COPY),
        head("our own under another id", "X-MHSS-Gateway: gateway.provider.example", OWN_COPY),
        head(
            "another gateway's",
            "X-MHSS-Gateway: gateway.adviser.example\nAuto-Submitted: auto-generated",
            GENERATED),
        head("id that only ends alike", "Message-ID: <1@evil-gateway.provider.example>", null),
        head("too many hops", "Received: by x\n".repeat(51).strip(), LOOP),
        head("many hops", "Received: by x\n".repeat(50).strip(), null),
        head("no return path, daemon", "Return-Path: <>\nFrom: MAILER-DAEMON@x.example", BOUNCE),
        head("no return path, postmaster", "Return-Path: <>\nFrom: postmaster@x.example", BOUNCE),
        head(
            "a postmaster who writes",
            "Return-Path: <p@x.example>\nFrom: postmaster@x.example",
            null),
        head("no return path", "Return-Path: <>", GENERATED),
        head("Exim's bounce", "X-Failed-Recipients: a@x.example", BOUNCE),
        head(
            "read receipt",
            "Content-Type: multipart/report; report-type=disposition-notification",
            DELIVERY_RECEIPT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void knowsTheKind(String sentence, String headers, Optional<Automatic> kind) {
    assertThat(Automatic.of(read(headers + "\n\nbody"), OWN)).isEqualTo(kind);
  }

  @Test
  void knowsWhichMailCameBackAndWhy() {
    MailPart mail =
        read(
            report(
                "Action: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown",
                "message/rfc822",
                "Message-ID: <1@gateway.provider.example>\nSubject: x\n\nbody"));

    assertThat(Automatic.of(mail, OWN)).contains(BOUNCE);
    assertThat(Bounce.of(mail)).contains(new Bounce("1@gateway.provider.example", "5.1.1", true));
  }

  @Test
  void knowsWhichMailCameBackFromItsHeadersAlone() {
    MailPart mail =
        read(
            report(
                "Action: failed\nStatus: 5.2.2",
                "text/rfc822-headers",
                "Subject: x\nMessage-ID:\n <2@gateway.provider.example>"));

    assertThat(Bounce.of(mail)).contains(new Bounce("2@gateway.provider.example", "5.2.2", true));
  }

  @Test
  void takesTheRecipientThatFailed() {
    MailPart mail =
        read(
            report(
                "Final-Recipient: rfc822; a@x.example\nAction: delivered\nStatus: 2.0.0\n\n"
                    + "Final-Recipient: rfc822; b@x.example\nAction: failed\nStatus: 5.4.1",
                "text/rfc822-headers",
                "Message-ID: <3@x.example>"));

    assertThat(Bounce.of(mail)).contains(new Bounce("3@x.example", "5.4.1", true));
  }

  @Test
  void knowsADelayFromAFailure() {
    MailPart mail = read(report("Action: delayed\nStatus: 4.4.1", "text/plain", "x"));

    assertThat(Bounce.of(mail)).contains(new Bounce("", "4.4.1", false));
  }

  @Test
  void knowsThatAServerGaveUpThoughItsCodeIsThatOfADelay() {
    MailPart mail = read(report("Action: failed\nStatus: 4.4.1", "text/plain", "x"));

    assertThat(Bounce.of(mail)).contains(new Bounce("", "4.4.1", true));
  }

  @Test
  void takesAReportOfSuccessAsAReceipt() {
    MailPart mail = read(report("Action: relayed\nStatus: 2.1.5", "text/plain", "x"));

    assertThat(Automatic.of(mail, OWN)).contains(DELIVERY_RECEIPT);
    assertThat(Bounce.of(mail)).isEmpty();
  }

  @Test
  void readsABounceThatIsOnlyText() {
    MailPart mail =
        read(
            """
            Return-Path: <>
            From: MAILER-DAEMON@x.example

            Hi. <a@x.example>: 550 5.1.1 no such user

            --- Below this line is a copy of the message.

            Message-ID: <4@gateway.provider.example>
            """);

    assertThat(Bounce.of(mail)).contains(new Bounce("4@gateway.provider.example", "5.1.1", true));
  }

  @Test
  void seesNoBounceInAPersonsMail() {
    assertThat(Bounce.of(read("Subject: x\n\nStatus: 5.1.1"))).isEmpty();
  }

  private static String report(String status, String returnedType, String returned) {
    return """
        Return-Path: <>
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        It did not arrive.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.x.example

        %s
        --b
        Content-Type: %s

        %s
        --b--
        """
        .formatted(status, returnedType, returned);
  }

  private static Arguments head(String sentence, String headers, Automatic kind) {
    return Arguments.of(sentence, headers, Optional.ofNullable(kind));
  }

  private static MailPart read(String mail) {
    return new MimeReader(MimeLimits.DEFAULT).read(mail.getBytes(UTF_8));
  }
}
