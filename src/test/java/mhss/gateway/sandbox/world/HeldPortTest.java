package mhss.gateway.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HeldPortTest {

  @Test
  void isNotTakenByAnotherSandboxThatStartsMeanwhile() throws IOException {
    try (HeldPort one = HeldPort.from(18081);
        HeldPort other = HeldPort.from(18081)) {
      assertThat(other.number()).isNotEqualTo(one.number()).isGreaterThanOrEqualTo(18081);
    }
  }

  @Test
  void isLetGoBeforeThePagesOpen() throws IOException {
    try (HeldPort held = HeldPort.from(18081)) {
      held.start();
      assertThatCode(
              () -> new ServerSocket(held.number(), 1, InetAddress.getLoopbackAddress()).close())
          .doesNotThrowAnyException();
    }
  }
}
