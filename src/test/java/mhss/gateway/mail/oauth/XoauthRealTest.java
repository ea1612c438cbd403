package mhss.gateway.mail.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import mhss.gateway.mail.mailbox.imap.ImapServer;
import mhss.gateway.mail.mailbox.imap.Security;
import mhss.gateway.mail.mailbox.imap.TrustedCertificate;
import mhss.gateway.peers.Peer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Dovecot of Debian lets in by token, as Exchange Online does. */
@Tag("real")
class XoauthRealTest {

  private static final int PORT = Peer.port();

  @TempDir private Path folder;

  @Test
  void logsInWithATokenAndWithTheNextWhenThatIsGoodNoLonger() throws Exception {
    try (TokenServer tokens = new TokenServer(folder);
        Peer dovecot = Peer.dovecot(PORT, "invented", tokens.introspection());
        DefaultCamelContext camel = new DefaultCamelContext()) {
      OAuthLogin login = TestTokens.microsoft("desk", tokens).of(TestTokens.LOGIN);
      ImapServer imap = imap(camel, dovecot, login);
      tokens.withdraw("token-1");
      imap.connect().close();
      assertThat(tokens.asked).hasSize(2);

      OAuthAccount stale = inFile("never-given");
      OAuthLogin wrong = new OAuthLogin("wrong", () -> new TokenFile(stale));
      assertThatThrownBy(imap(camel, dovecot, wrong)::connect)
          .isInstanceOf(AuthenticationFailedException.class);
    }
  }

  private OAuthAccount inFile(String token) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), token);
    return new OAuthAccount(
        OAuthAccount.Kind.STATIC,
        "desk",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(file),
        Optional.empty());
  }

  private static ImapServer imap(DefaultCamelContext camel, Peer dovecot, OAuthLogin login) {
    return new ImapServer(
        camel,
        Security.TLS,
        "localhost",
        PORT,
        "",
        "",
        login,
        OAuthLogin.MECHANISM,
        TrustedCertificate.in(dovecot.folder.resolve("cert.pem")),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        false);
  }
}
