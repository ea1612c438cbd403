package mhss.gateway.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.access.OneTimePassword;
import mhss.gateway.access.Role;
import mhss.gateway.access.Users;
import mhss.gateway.access.login.Totp;
import mhss.gateway.console.GatewayProcess;
import mhss.gateway.store.TestStore;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with its usual settings, and an organisation at whose login people sign in. */
class FirstStartTest {

  private static final String PASSWORD = "three plain words";
  private static final Pattern SECRET = Pattern.compile("gateway-id\">([A-Z2-7 ]{30,})<");

  @TempDir private static Path home;
  private static Organisation organisation;
  private static ConfigurableApplicationContext gateway;
  private static OneTimePassword first;

  @BeforeAll
  static void start() throws Exception {
    organisation = new Organisation();
    Map<String, Object> settings = new HashMap<>(TestStore.fresh().properties());
    settings.put("gateway.data", home.resolve("data").toString());
    settings.put("gateway.secrets", home.resolve("secrets").toString());
    settings.put("gateway.routes.folder", home.resolve("routes").toString());
    settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
    settings.put("server.port", "0");
    settings.put("gateway.access.oidc.issuer", organisation.issuer());
    settings.put("gateway.access.oidc.client-id", "gateway");
    settings.put("gateway.access.oidc.client-secret", "secret");
    settings.put("gateway.access.oidc.roles-claim", "realm.roles");
    settings.put("gateway.access.oidc.roles.mhss-staff", "caseworker");
    gateway = GatewayProcess.start(settings);
    first = gateway.getBean(Users.class).first().orElseThrow();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    organisation.close();
  }

  @Test
  void theFirstAdminChoosesAPasswordSetsTheSecondStepUpAndIsIn() {
    Visitor admin = visitor();
    admin.open("/sign-in");
    admin.submit("/sign-in", Map.of("name", first.name(), "password", first.password()));
    assertThat(admin.at()).isEqualTo("/sign-in/password");
    admin.submit("/sign-in/password", Map.of("wanted", PASSWORD, "again", PASSWORD));
    assertThat(admin.at()).isEqualTo("/sign-in/second-step");
    assertThat(admin.open("/users").at()).isEqualTo("/sign-in/second-step");

    assertThat(SECRET.matcher(admin.text()).find()).isFalse();
    assertThat(admin.open("/sign-in/second-step/picture").status()).isEqualTo(404);
    admin.open("/sign-in/second-step").submit("/sign-in/second-step/begin", Map.of());
    assertThat(admin.at()).isEqualTo("/sign-in/second-step");

    Matcher secret = SECRET.matcher(admin.text());
    assertThat(secret.find()).isTrue();
    byte[] bytes = Base32.decode(secret.group(1).replace(" ", ""));
    String code = Totp.code(bytes, Clock.systemUTC().instant());
    admin.submit("/sign-in/second-step", Map.of("code", code));
    assertThat(admin.text()).contains("Your recovery codes");
    assertThat(admin.open("/users").status()).isEqualTo(200);
  }

  @Test
  void whoeverTheOrganisationVouchesForComesInWithTheRolesItGives() {
    organisation.person("s-1", "Lee.Jones", List.of("mhss-staff", "others"));
    Visitor lee = visitor();
    assertThat(lee.open("/sign-in").text()).contains("Sign in with your organisation");

    lee.open("/sign-in/oidc/organisation");

    assertThat(lee.at()).isEqualTo("/");
    assertThat(lee.text()).contains("lee.jones");
    assertThat(gateway.getBean(Users.class).get("lee.jones").roles())
        .isEqualTo(Set.of(Role.CASEWORKER));
    assertThat(lee.open("/users").status()).isEqualTo(403);
  }

  @Test
  void whoeverHasNoRoleThereIsNotLetInHere() {
    organisation.person("s-2", "stranger", List.of("others"));
    Visitor stranger = visitor().open("/sign-in/oidc/organisation");

    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.text()).contains("gives you no role here");
    assertThat(stranger.open("/").at()).isEqualTo("/sign-in");
    assertThat(gateway.getBean(Users.class).find("stranger")).isEmpty();
  }

  @Test
  void anAnswerNobodyAskedForIsRefused() {
    organisation.person("s-3", "forger", List.of("mhss-staff"));
    Visitor forger = visitor().open("/sign-in/return?code=c1&state=guessed");

    assertThat(forger.status()).isEqualTo(401);
    assertThat(forger.open("/").at()).isEqualTo("/sign-in");
  }

  private static Visitor visitor() {
    return new Visitor(GatewayProcess.url(gateway).replaceAll("/$", ""));
  }
}
