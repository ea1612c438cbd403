package mhss.gateway.pgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;
import mhss.gateway.pgp.crypto.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class PgpConfigurationTest {

  @Test
  void whatAMailMayGrowToFollowsTheHeapUntilASettingSaysOtherwise() {
    Period life = Period.ofYears(3);
    assertThat(new PgpSettings(Path.of("keys"), null, 4, life).limits()).isEqualTo(Limits.DEFAULT);
    assertThat(new PgpSettings(Path.of("keys"), DataSize.ofMegabytes(2), 5, life).limits())
        .isEqualTo(new Limits(2 << 20, 5));
  }

  @TempDir Path folder;

  @Test
  void wiresKeysFromTheSecretsAndThePartnersFolder() {
    TestKey ours = TestKey.curve("desk");
    World.write(folder.resolve("secrets/pgp/desk.asc"), ours.armouredSecret());
    World.write(folder.resolve("keys/p.asc"), TestKey.curve("partner").armouredPublic());

    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ConfigurationPropertiesAutoConfiguration.class))
        .withUserConfiguration(PgpConfiguration.class)
        .withBean(Clock.class, Clock::systemUTC)
        .withPropertyValues(
            "gateway.secrets=" + folder.resolve("secrets"),
            "gateway.pgp.partner-keys=" + folder.resolve("keys"),
            "gateway.pgp.max-content=1MB")
        .run(
            context -> {
              assertThat(context.getBean(Keyring.class).keys()).hasSize(2);
              OpenPgp openPgp = context.getBean(OpenPgp.class);
              byte[] large = TestMessage.literal(new byte[2 << 20]);
              Refusals.assertRefused(
                  Refused.Reason.TOO_LARGE, () -> openPgp.open(new Sealed.Message(large)));
            });
  }
}
