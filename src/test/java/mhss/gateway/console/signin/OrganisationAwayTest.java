package mhss.gateway.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mhss.gateway.console.GatewayProcess;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway starts and works while the organisation's login is down. */
class OrganisationAwayTest {

  @TempDir private Path home;

  @Test
  void saysThatTheLoginCannotBeReached() throws Exception {
    Organisation organisation = new Organisation();
    String issuer = organisation.issuer();
    organisation.close();
    Map<String, Object> settings = new HashMap<>(TestStore.fresh().properties());
    settings.put("gateway.data", home.resolve("data").toString());
    settings.put("gateway.secrets", home.resolve("secrets").toString());
    settings.put("gateway.routes.folder", home.resolve("routes").toString());
    settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
    settings.put("server.port", "0");
    settings.put("gateway.access.oidc.issuer", issuer);
    settings.put("gateway.access.oidc.client-id", "gateway");
    settings.put("gateway.access.oidc.client-secret", "secret");
    try (ConfigurableApplicationContext gateway = GatewayProcess.start(settings)) {
      Visitor visitor = new Visitor(GatewayProcess.url(gateway).replaceAll("/$", ""));
      visitor.open("/sign-in/oidc/organisation");
      assertThat(visitor.status()).isEqualTo(401);
      assertThat(visitor.text())
          .contains("login cannot be reached", "Try again in a few minutes")
          .doesNotContain(issuer);
      assertThat(visitor.open("/sign-in").status()).isEqualTo(200);
    }
  }
}
