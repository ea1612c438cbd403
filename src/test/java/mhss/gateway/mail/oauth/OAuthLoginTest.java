package mhss.gateway.mail.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.PasswordAuthentication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import mhss.gateway.mail.mailbox.imap.FailureInWords;
import mhss.gateway.mail.mailbox.imap.ImapServer;
import mhss.gateway.mail.mailbox.imap.Security;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in by token, with a token endpoint on this machine. */
class OAuthLoginTest {

  private static final String USER = "referrals@provider.example";

  @TempDir private Path folder;
  private TokenServer tokens;

  @BeforeEach
  void tokenEndpoint() throws Exception {
    tokens = new TokenServer(folder);
  }

  @AfterEach
  void stop() {
    tokens.close();
  }

  @Test
  void microsoftGivesTheApplicationATokenAndAnotherWhenAServerRefusesThat() throws Exception {
    OAuthLogin login = login(microsoft());

    assertThat(password(login)).isEqualTo("token-1");
    assertThat(tokens.asked.get(0))
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("client_id", "desk");
    assertThat(tokens.asked.get(0).get("scope")).contains("https://outlook.office365.com/.default");

    login.forget();
    assertThat(password(login)).isEqualTo("token-2");
  }

  /** Not through the address with a port: for such a one the library keeps nothing. */
  @Test
  void aMicrosoftTokenIsAskedForOnceAndAgainShortlyBeforeItsEndOrWhenItWasRefused()
      throws Exception {
    try (Tunnel tunnel = new Tunnel(TokenServer.ELSEWHERE, tokens.port())) {
      OAuthLogin login = login(microsoft(URI.create("https://" + TokenServer.ELSEWHERE)));
      for (int i = 0; i < 5; i++) {
        assertThat(password(login)).isEqualTo("token-1");
      }
      assertThat(tokens.asked).hasSize(1);

      tokens.lasting(60); // the library renews five minutes before the end
      login.forget();
      assertThat(password(login)).isEqualTo("token-2");
      assertThat(password(login)).isEqualTo("token-3");
      assertThat(tokens.asked).hasSize(3);
      assertThat(tunnel.used()).isPositive();
    }
  }

  @Test
  void aMailboxIsOpenedWithTheNextTokenWhenTheFirstHasRunOut() throws Exception {
    OAuthLogin login = login(microsoft());
    AtomicBoolean first = new AtomicBoolean(true);
    try (XoauthServer server = new XoauthServer(token -> !first.getAndSet(false));
        DefaultCamelContext camel = new DefaultCamelContext()) {
      imap(camel, server, login).connect().close();

      assertThat(server.logins)
          .hasSize(2)
          .doesNotHaveDuplicates()
          .allMatch(said -> said.startsWith("user=" + USER + " auth=Bearer token-"));
    }
  }

  @Test
  void saysWhyThereIsNoTokenAndNothingThatIsSecret() throws Exception {
    tokens.refusing("invalid_client");
    for (OAuthAccount account : new OAuthAccount[] {microsoft(), googleUser()}) {
      OAuthLogin login = login(account);
      assertThatThrownBy(login::login)
          .isInstanceOf(TokenNotGiven.class)
          .hasMessageContaining("gateway.oauth.office (invalid_client)")
          .hasMessageNotContaining("secret");
    }
    assertThatThrownBy(() -> OAuthLogins.NONE.of("elsewhere").login())
        .hasMessageContaining("gateway.oauth.elsewhere (the whole block is missing)");
  }

  @Test
  void theMailboxSaysItToo() throws Exception {
    tokens.refusing("unauthorized_client");
    try (XoauthServer server = new XoauthServer(token -> false);
        DefaultCamelContext camel = new DefaultCamelContext()) {
      ImapServer imap = imap(camel, server, login(microsoft()));
      assertThatThrownBy(imap::connect)
          .extracting(failure -> FailureInWords.of(failure, imap))
          .asString()
          .contains("gateway.oauth.office (unauthorized_client)");
      assertThat(server.logins).isEmpty();
    }
  }

  @Test
  void googleGivesATokenForARefreshTokenAndTheNextShortlyBeforeItEnds() throws Exception {
    OAuthLogin login = login(googleUser());
    assertThat(password(login)).isEqualTo("token-1");
    assertThat(password(login)).isEqualTo("token-1");
    assertThat(tokens.asked.get(0))
        .containsEntry("grant_type", "refresh_token")
        .containsEntry("refresh_token", "kept secret");

    tokens.lasting(30);
    login.forget();
    assertThat(password(login)).isEqualTo("token-2");
    assertThat(password(login)).isEqualTo("token-3");
  }

  @Test
  void googleGivesATokenToAServiceAccountThatActsForTheUser() throws Exception {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(1024); // soon made; Google gives longer ones
    String pem =
        Base64.getMimeEncoder().encodeToString(rsa.generateKeyPair().getPrivate().getEncoded());
    Path key =
        Files.writeString(
            folder.resolve("key.json"),
            "{\"client_email\":\"desk@project.example\",\"private_key\":\"-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n\"}"
                .formatted(pem.replace("\r\n", "\\n")));

    assertThat(password(login(google(Optional.of(key), Optional.empty())))).isEqualTo("token-1");

    String claims = tokens.asked.get(0).get("assertion").split("\\.")[1];
    assertThat(new String(Base64.getUrlDecoder().decode(claims)))
        .contains("\"iss\":\"desk@project.example\"", "\"sub\":\"" + USER + "\"")
        .contains("\"aud\":\"" + tokens.address() + "/token\"");
  }

  @Test
  void namesAKeyFileThatHoldsNoKey() throws Exception {
    for (String held : new String[] {"{}", "-----BEGIN PRIVATE KEY-----"}) {
      Path key = Files.writeString(folder.resolve("no-key.json"), held);
      assertThatThrownBy(login(google(Optional.of(key), Optional.empty()))::login)
          .hasMessageContaining("(key-file holds no key of a service account)");
    }
  }

  @Test
  void aTokenThatSomebodyElseFetchesIsReadAtEachLogin() throws Exception {
    Path file = Files.writeString(folder.resolve("token"), "first\n");
    OAuthLogin login =
        login(account(OAuthAccount.Kind.STATIC, Map.of("token-file", file.toString())));

    assertThat(password(login)).isEqualTo("first");
    Files.writeString(file, "second");
    assertThat(password(login)).isEqualTo("second");
    Files.delete(file);
    assertThatThrownBy(login::login).hasMessageContaining("NoSuchFileException");
  }

  private static String password(OAuthLogin login) throws TokenNotGiven {
    PasswordAuthentication given = login.login();
    assertThat(given.getUserName()).isEqualTo(USER);
    return given.getPassword();
  }

  private static OAuthLogin login(OAuthAccount account) {
    return OAuthConfiguration.login("office", account, Clock.systemUTC());
  }

  private OAuthAccount microsoft() {
    return microsoft(URI.create(tokens.address()));
  }

  private OAuthAccount microsoft(URI authority) {
    return TestTokens.microsoft(USER, authority, tokens.trust());
  }

  private OAuthAccount googleUser() {
    return google(Optional.empty(), Optional.of("kept secret"));
  }

  private OAuthAccount google(Optional<Path> key, Optional<String> refresh) {
    return account(
        OAuthAccount.Kind.GOOGLE,
        Map.of(
            "client-id",
            "desk",
            "client-secret",
            "a secret",
            "key-file",
            key.map(Path::toString).orElse(""),
            "refresh-token",
            refresh.orElse("")));
  }

  private OAuthAccount account(OAuthAccount.Kind kind, Map<String, String> of) {
    Map<String, String> given = new java.util.HashMap<>(of);
    given.values().removeIf(String::isEmpty);
    return new OAuthAccount(
        kind,
        USER,
        Optional.ofNullable(given.get("tenant")),
        Optional.ofNullable(given.get("client-id")),
        Optional.ofNullable(given.get("client-secret")),
        Optional.of(URI.create(tokens.address())),
        Optional.empty(),
        Optional.ofNullable(given.get("key-file")).map(Path::of),
        Optional.ofNullable(given.get("refresh-token")),
        Optional.of(URI.create(tokens.address() + "/token")),
        Optional.ofNullable(given.get("token-file")).map(Path::of),
        Optional.of(tokens.trust()));
  }

  private static ImapServer imap(DefaultCamelContext camel, XoauthServer server, OAuthLogin login) {
    return new ImapServer(
        camel,
        Security.NONE,
        "localhost",
        server.port(),
        "",
        "",
        login,
        OAuthLogin.MECHANISM,
        null,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        false);
  }
}
