package mhss.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  @Test
  void packagesImportOnlyWhatTheyDeclare() {
    ApplicationModules.of(GatewayApplication.class).verify();
  }
}
