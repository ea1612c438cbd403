package mhss.gateway.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenPortTest {

  @Test
  void aTakenPortIsRefusedInASentenceThatSaysWhatToDo(@TempDir Path home) throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, Object> settings = new HashMap<>(TestStore.fresh().properties());
      settings.put("server.port", other.getLocalPort());
      settings.put("gateway.data", home.resolve("data").toString());
      settings.put("gateway.secrets", home.resolve("secrets").toString());
      settings.put("gateway.partners.file", home.resolve("partners.yml").toString());
      settings.put("logging.file.name", home.resolve("log").toString());
      assertThatThrownBy(() -> GatewayProcess.start(settings))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("Port " + other.getLocalPort())
          .hasMessageContaining("gateway.console.port");
    }
  }
}
