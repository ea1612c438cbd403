package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MailHeadTest {

  static Stream<Arguments> senders() {
    return Stream.of(
        sender("bare", "Ann@Adviser.Example", "ann@adviser.example"),
        sender("with a name", "Ann Other <ann@a.example>", "ann@a.example"),
        sender("name with comma", "\"Other, Ann\" <ann@a.example>", "ann@a.example"),
        sender(
            "name that looks like an address",
            "\"boss@b.example\" <ann@a.example>",
            "ann@a.example"),
        sender("bare name that looks like one", "boss@b.example <ann@a.example>", "ann@a.example"),
        sender(
            "encoded name hides another",
            "=?utf-8?Q?boss=40b.example=3E,?= <ann@a.example>",
            "ann@a.example"),
        sender("comment", "ann@a.example (boss@b.example)", "ann@a.example"),
        sender("nested comment", "(a (b) <x@x.example>) ann@a.example", "ann@a.example"),
        sender("escaped quote", "\"Ann \\\"<x@x.example>\\\"\" <ann@a.example>", "ann@a.example"),
        sender(
            "two brackets",
            "Ann <ann@a.example> <eve@e.example>",
            "ann@a.example",
            "eve@e.example"),
        sender("bracket not closed", "Ann <ann@a.example", "ann@a.example"),
        sender("doubled brackets", "Ann <<ann@a.example>>", "ann@a.example"),
        sender("quoted in brackets", "Ann <'ann@a.example'>", "'ann@a.example'"),
        sender("several", "ann@a.example, bob@b.example", "ann@a.example", "bob@b.example"),
        sender("semicolons", "ann@a.example; bob@b.example", "ann@a.example", "bob@b.example"),
        sender(
            "group", "Team: ann@a.example, Bob <bob@b.example>;", "ann@a.example", "bob@b.example"),
        sender("empty group", "undisclosed-recipients:;"),
        sender("mailto", "<mailto:ann@a.example>", "ann@a.example"),
        sender("route", "<@relay.example,@x.example:ann@a.example>", "ann@a.example"),
        sender("quoted local part", "\"ann other\"@a.example", "\"ann other\"@a.example"),
        sender("international domain", "ann@M\u00fcnchen.example", "ann@xn--mnchen-3ya.example"),
        sender("soft hyphen", "ann@a\u00ad.example", "ann@a\u00ad.example"),
        sender("sharp s", "ann@stra\u00dfe.example", "ann@stra\u00dfe.example"),
        sender(
            "broken beside whole",
            "ann@a.example, <eve @e.example>",
            "ann@a.example",
            "eve @e.example"),
        sender("final dot", "ann@a.example.", "ann@a.example"),
        sender("no address", "Ann Other"),
        sender("nothing", ""),
        sender("folded", "Ann\r\n <ann@a.example>", "ann@a.example"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("senders")
  void readsAddresses(String sentence, String value, List<String> addresses) {
    assertThat(head("From: " + value + "\r\n").from()).isEqualTo(addresses);
  }

  @Test
  void readsEveryFromHeaderBecauseMoreThanOneIsSuspicious() {
    assertThat(head("From: ann@a.example\nFrom: eve@e.example\n").from())
        .containsExactly("ann@a.example", "eve@e.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sat, 21 Nov 2026 22:30:05 +0000       | 2026-11-21T22:30:05Z
          21 Nov 26 22:30 +0100                 | 2026-11-21T21:30:00Z
          Sat, 21 Nov 2026 22:30:05             | 2026-11-21T22:30:05Z
          Sat, 21 Nov 2026 22:30:05 GMT         | 2026-11-21T22:30:05Z
          Fri, 3 Jul 2026 10:00:00 BST          | 2026-07-03T09:00:00Z
          Fri, 3 July 2026 10:00:00 -05:00 (x)  | 2026-07-03T15:00:00Z
          Fri Jul  3 10:00:00 2026              | 2026-07-03T10:00:00Z
          Fri Jul  3 10:00:00 GMT 2026          | 2026-07-03T10:00:00Z
          2026-07-03T10:00:00+01:00             | 2026-07-03T09:00:00Z
          03-Jul-2026 10:00:00 +0000            | 2026-07-03T10:00:00Z
          Sat, 1 Jan 2050 00:00:00 +0000        | 2050-01-01T00:00:00Z
          1 Jan 99 00:00:00 +0000               | 1999-01-01T00:00:00Z
          """)
  void readsDates(String value, Instant date) {
    assertThat(head("Date: " + value + "\n").date()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "99 Nov 2026 10:00:00 +0000", "1 Foo 2026 10:00:00 +0000", "''"})
  void leavesAnImpossibleDateOut(String value) {
    assertThat(head("Date: " + value + "\n").date()).isEmpty();
  }

  @Test
  void readsIdentifiers() {
    MailHead head =
        head(
            """
            Message-ID: <A.1@x.example>
            In-Reply-To: <b@x.example> (your mail)
            References: <a@x.example>
             <b@x.example> <c@
             x.example>
            """);

    assertThat(head.messageId()).isEqualTo("A.1@x.example");
    assertThat(head.references()).containsExactly("b@x.example", "a@x.example", "c@x.example");
  }

  @Test
  void takesAMessageIdWithoutBracketsOrAtSign() {
    assertThat(head("Message-ID: abc 123\n").messageId()).isEqualTo("abc123");
    assertThat(head("Subject: x\n").messageId()).isEmpty();
  }

  @Test
  void keepsNamesAndSubjectsOutOfItsOwnDescription() {
    assertThat(head("Subject: secret\nFrom: secret@a.example\n").toString())
        .doesNotContain("secret");
  }

  @Test
  void readsAnEmptyHead() {
    MailHead head = head("");

    assertThat(head.sender()).isEqualTo(Optional.empty());
    assertThat(head.subject()).isEmpty();
  }

  private static Arguments sender(String sentence, String value, String... addresses) {
    return Arguments.of(sentence, value, List.of(addresses));
  }

  private static MailHead head(String headers) {
    return MailHead.of(
        new MimeReader(MimeLimits.DEFAULT).read((headers + "\nbody").getBytes(ISO_8859_1)));
  }
}
