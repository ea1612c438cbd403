package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import mhss.gateway.store.Server.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://a/mhss, jdbc:postgresql://a/mhss",
    "jdbc:postgresql://a:1?ssl=true, jdbc:postgresql://a:1?ssl=true",
    "'jdbc:postgresql://a:1,b:2/mhss', 'jdbc:postgresql://a:1,b:2/mhss?targetServerType=primary'",
    "'jdbc:postgresql://a,b/x?ssl=true',"
        + " 'jdbc:postgresql://a,b/x?ssl=true&targetServerType=primary'",
    "'jdbc:postgresql://a,b/x?targetServerType=any', 'jdbc:postgresql://a,b/x?targetServerType=any'"
  })
  void ofSeveralHostsAsksForTheOneThatTakesWrites(String url, String expected) {
    assertThat(Server.toPrimary(url)).isEqualTo(expected);
  }

  @Test
  void neverSaysAPassword() {
    Login login = new Login("ann", "hidden");
    Server server = new Server("jdbc:postgresql://a/x?password=hidden", login, login);

    assertThat(server.name()).isEqualTo("jdbc:postgresql://a/x");
    assertThat(server.toString()).doesNotContain("hidden");
  }
}
