package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxOptionsTest {

  private static final String LOGIN = "&username=u&password=p";

  private final DefaultCamelContext context = new DefaultCamelContext();

  @AfterEach
  void stop() {
    context.stop();
  }

  private void refuses(String uri, String reason) {
    assertThatThrownBy(() -> context.getEndpoint(uri))
        .rootCause()
        .hasMessageContaining(reason)
        .hasMessageContaining("route file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pop3", "pop3s", "POP3"})
  void refusesPop3BecauseItCannotShareAMailbox(String protocol) {
    refuses(
        "mailbox:desk?host=mail.example&protocol=" + protocol + LOGIN,
        "POP3 cannot share a mailbox");
  }

  @Test
  void refusesToSendAPasswordReadablyOverTheNetwork() {
    refuses("mailbox:desk?host=mail.example&security=none" + LOGIN, "readable over the network");
    refuses("mailbox:desk?host=127.0.0.1.example&security=none" + LOGIN, "readable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host=mail.example",
        "host=mail.example&security=starttls",
        "host=mail.example&protocol=imaps",
        "host=mail.example&protocol=imap&security=starttls",
        "host=localhost&security=none",
        "host=127.0.0.1&security=none",
        "host=mail.example&security=none&allowPlaintext=true"
      })
  void acceptsWhatIsProtectedOrStaysOnThisMachine(String options) {
    assertThat(context.getEndpoint("mailbox:desk?" + options + LOGIN)).isNotNull();
  }

  @Test
  void refusesAProtocolThatContradictsTheSecurity() {
    refuses("mailbox:desk?host=mail.example&protocol=imap" + LOGIN, "do not go together");
  }

  @Test
  void refusesAnAddressAsTheNameOfAMailbox() {
    refuses("mailbox:desk@provider.example?host=mail.example" + LOGIN, "no address");
  }

  @Test
  void refusesAMailboxWithoutServerLoginOrKnownDesk() {
    refuses("mailbox:desk?username=u", "needs host");
    refuses("mailbox:desk?host=mail.example", "needs username");
    refuses("mailbox:desk?host=mail.example&desk=front" + LOGIN, "desk=provider|adviser");
  }

  @Test
  void refusesAMisspeltOption() {
    assertThatThrownBy(() -> context.getEndpoint("mailbox:desk?host=m.example&delete=true" + LOGIN))
        .hasMessageContaining("delete");
  }

  @Test
  void isOnlyRead() throws Exception {
    var endpoint = context.getEndpoint("mailbox:desk?host=mail.example" + LOGIN);
    assertThatThrownBy(endpoint::createProducer).hasMessageContaining("only read");
  }
}
