package mhss.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Two providers who may both send reports to one adviser desk. */
class AnotherPartnerTest {

  @TempDir Path folder;
  private IntakeWorld world;
  private int mails;

  @Test
  void noProviderReportsAboutTheCaseOfAnother() throws IOException {
    try (IntakeWorld opened =
        new IntakeWorld(
            TestStore.fresh(), folder, Map.of("gateway.contracts[0].desks", "provider,adviser"))) {
      world = opened;
      open("AB1234");
      report("coach@provider.example", "first");
      assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");

      report("reporter@other.example", "second");

      assertThat(world.latest().cause()).isEqualTo("another-partner");
      assertThat(world.count("report")).isEqualTo(1);
      assertThat(world.count("review where state = 'open'")).isEqualTo(1);

      report("coach@provider.example", "third");
      assertThat(world.latest().status()).as(world.latest().advice()).isEqualTo("applied");
    }
  }

  private void open(String urn) {
    Referral referral =
        new Referral(
            null,
            "adviser",
            urn,
            "referral",
            "mhss-v8",
            "TEST",
            LocalDate.of(2026, 11, 2),
            Arrived.WHEN.minusSeconds(86_400),
            "{}".getBytes(StandardCharsets.UTF_8),
            List.of());
    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> world.bean(Casework.class).openByHand(referral, "kim", "test", null));
    assertThat(world.bean(Cases.class).byUrn("adviser", urn)).isPresent();
  }

  private void report(String from, String note) throws IOException {
    String plan = Files.readString(Corpus.FOLDER.resolve("support-plan.txt")) + "\n" + note;
    byte[] file = plan.getBytes(StandardCharsets.UTF_8);
    byte[] entity =
        Letter.entity(
            Part.text("Please see what is attached."),
            new Part("plan.txt", "application/octet-stream", file));
    byte[] sealed = world.sealedBy(world.adviserKey, entity);
    Letter letter = new Letter(from, IntakeWorld.PROVIDER, "Support Plan", Arrived.WHEN);
    world.arrives(letter.sealed(++mails + "@mail.example", sealed), "adviser", Arrived.WHEN);
    world.process();
  }
}
