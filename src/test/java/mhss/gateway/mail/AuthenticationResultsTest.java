package mhss.gateway.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthenticationResultsTest {

  private static final String FORGED =
      "Authentication-Results: mx.our.example; dmarc=pass; dkim=pass; spf=pass\n";

  @Test
  void readsWhatTheTrustedHopSays() {
    assertThat(
            results(
                """
                Authentication-Results: mx.our.example 1;
                 spf=softfail (sender SPF; dmarc=pass) smtp.mailfrom=x.example;
                 dkim=fail reason="; dkim=pass" header.d=y.example; dkim=pass header.d=x.example;
                 dmarc/1 = pass (p=none) header.from=x.example
                """))
        .isEqualTo(new AuthenticationResults("pass", "pass", "softfail", Set.of("x.example")));
  }

  @Test
  void saysAbsentWhenNobodyLooked() {
    assertThat(results("Subject: x\n"))
        .isEqualTo(new AuthenticationResults("absent", "absent", "absent", Set.of()));
  }

  @Test
  void believesNoResultThatTheSenderPutIntoAQuotedAddressOfItsOwn() {
    String mailFrom = "smtp.mailfrom=\"x\\\"; dmarc=pass y=\\\"\"@evil.example";

    assertThat(
            results(
                    "Authentication-Results: mx.our.example; spf=pass (a\\) b) "
                        + mailFrom
                        + "; dmarc=fail header.from=atw.example\n")
                .dmarc())
        .isEqualTo("fail");
  }

  @Test
  void believesNobodyElse() {
    assertThat(results("Authentication-Results: mx.evil.example; dmarc=pass\n").dmarc())
        .isEqualTo("absent");
  }

  @Test
  void believesNoTrustedNameBelowAnotherHop() {
    assertThat(results("Authentication-Results: mx.other.example; dmarc=fail\n" + FORGED).dmarc())
        .isEqualTo("absent");
  }

  @Test
  void believesNoSecondHeaderBelowAReceivedHeader() {
    String hop = "Received: by mx.our.example\nAuthentication-Results: mx.our.example; spf=fail\n";

    assertThat(results(hop + FORGED))
        .isEqualTo(new AuthenticationResults("absent", "absent", "fail", Set.of()));
  }

  @Test
  void joinsTheHeadersOfOneHopAboveItsReceivedHeader() {
    assertThat(
            results(
                """
                Authentication-Results: mx.our.example; dmarc=fail
                Authentication-Results: mx.our.example; dkim=none
                Received: by mx.our.example
                """
                    + FORGED))
        .isEqualTo(new AuthenticationResults("fail", "none", "absent", Set.of()));
  }

  @Test
  void readsAHopThatDoesNotNameItselfOnlyWhenTold() {
    String exchange = "Authentication-Results: spf=pass (x) smtp.mailfrom=x; dmarc=bestguesspass\n";

    assertThat(results(exchange).dmarc()).isEqualTo("absent");
    assertThat(AuthenticationResults.of(read(exchange), Set.of("-")))
        .isEqualTo(new AuthenticationResults("bestguesspass", "absent", "pass", Set.of()));
  }

  @Test
  void takesNoResultsFromAHeaderThatSaysNone() {
    assertThat(results("Authentication-Results: mx.our.example; none\n").dmarc())
        .isEqualTo("absent");
  }

  private static AuthenticationResults results(String headers) {
    return AuthenticationResults.of(read(headers), Set.of("mx.our.example"));
  }

  private static MailPart read(String headers) {
    return new MimeReader(MimeLimits.DEFAULT).read((headers + "\nbody").getBytes(UTF_8));
  }
}
