package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedSubjectTest {

  private static final String FOUND =
      "mx.our.example; dkim=pass header.d=dwp.example; dmarc=pass header.from=dwp.example";
  private static final String SIGNED = "v=1; d=dwp.example; s=k; h=From:To:Subject:Date; bh=x; b=y";

  @Test
  void believesTheDomainOfTheSender() {
    assertThat(signed(FOUND, SIGNED, "a@dwp.example")).isTrue();
    assertThat(signed(FOUND, SIGNED, "a@mail.dwp.example")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "another domain      | a@atw.example",
        "a name that ends so | a@notdwp.example",
        "no address          | dwp.example.other"
      })
  void believesNoOtherDomain(String why, String from) {
    assertThat(signed(FOUND, SIGNED, from)).as(why).isFalse();
  }

  @Test
  void wantsTheSubjectAndAllOfTheBodyToBeSigned() {
    assertThat(signed(FOUND, SIGNED.replace(":Subject", ""), "a@dwp.example")).isFalse();
    assertThat(signed(FOUND, SIGNED.replace("From:", ""), "a@dwp.example")).isFalse();
    assertThat(signed(FOUND, SIGNED + "; l=20", "a@dwp.example")).isFalse();
  }

  @Test
  void believesOnlyATrustedHopThatFoundBothValid() {
    assertThat(signed(FOUND.replace("mx.our", "mx.evil"), SIGNED, "a@dwp.example")).isFalse();
    assertThat(signed(FOUND.replace("dkim=pass", "dkim=fail"), SIGNED, "a@dwp.example")).isFalse();
    assertThat(signed(FOUND.replace("dmarc=pass", "dmarc=none"), SIGNED, "a@dwp.example"))
        .isFalse();
    assertThat(signed(FOUND.replace("d=dwp.example", "d=evil.example"), SIGNED, "a@dwp.example"))
        .isFalse();
  }

  @Test
  void believesNoMailWithTwoSubjectsOrTwoSenders() {
    MailPart two = mail("Subject: other\n" + headers(FOUND, SIGNED));
    assertThat(subjects().in(two, List.of("a@dwp.example"))).isFalse();
    MailPart one = mail(headers(FOUND, SIGNED));
    assertThat(subjects().in(one, List.of("a@dwp.example", "b@dwp.example"))).isFalse();
  }

  private static boolean signed(String found, String signature, String from) {
    return subjects().in(mail(headers(found, signature)), List.of(from));
  }

  private static SignedSubject subjects() {
    return new SignedSubject(Set.of("mx.our.example"));
  }

  private static String headers(String found, String signature) {
    return "Authentication-Results: %s\nReceived: by mx\nDKIM-Signature: %s\nSubject: Approved\n"
        .formatted(found, signature);
  }

  private static MailPart mail(String headers) {
    return new MimeReader(MimeLimits.DEFAULT).read((headers + "\nHello\n").getBytes(UTF_8));
  }
}
