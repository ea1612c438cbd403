package mhss.gateway.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code bench/faults/run disk}: the database lies on a small file system, which is filled up. */
@Tag("long")
@EnabledIfSystemProperty(named = "small.disk", matches = ".+")
class DiskFullTest {

  private static final int CONTENT = 100_000;

  private final Path disk = Path.of(System.getProperty("small.disk", "."));
  private final Random random = new Random(1);

  @Test
  void waitsForRoomAndThenReadsEveryMailOnce() throws Exception {
    TestStore store = TestStore.kept(disk);
    store.owner().sql("create table filler (content bytea)").update();
    store.owner().sql("grant all on filler to public").update();
    try (TestMailbox mailbox = new TestMailbox();
        TestGateway gateway = new TestGateway(store)) {
      gateway.refusal = (mail, text) -> keep(store);
      gateway.reading("desk", mailbox.options());
      gateway.afterPolls("desk");

      Path ballast = fillUp();
      List<String> subjects = IntStream.range(0, 100).mapToObj(i -> "m" + i).toList();
      subjects.forEach(subject -> mailbox.arrives(TestMailbox.mail(subject, subject)));
      TestGateway.await("the cause", () -> health(gateway).contains("they stay where they are"));
      assertThat(gateway.stored.size()).isLessThan(100);

      Files.delete(ballast);
      TestGateway.await("all mails", () -> gateway.stored.size() >= 100);
      gateway.afterPolls("desk");
      assertThat(gateway.subjects()).containsExactlyInAnyOrderElementsOf(subjects);
      assertThat(gateway.stored).allMatch(mail -> mail.attempts() <= 1);
      assertThat(gateway.health("desk")).isEqualTo("healthy");
    }
  }

  /** The database itself may be down meanwhile: then that is what is seen. */
  private static String health(TestGateway gateway) {
    try {
      return gateway.health("desk");
    } catch (RuntimeException away) {
      return "they stay where they are";
    }
  }

  private void keep(TestStore store) {
    byte[] content = new byte[CONTENT];
    random.nextBytes(content);
    store.jdbc().sql("insert into filler values (?)").param(content).update();
  }

  /** All but two megabytes. */
  private Path fillUp() throws IOException {
    Path ballast = disk.resolve("ballast");
    try (OutputStream out = Files.newOutputStream(ballast)) {
      byte[] block = new byte[1 << 16];
      while (Files.getFileStore(disk).getUsableSpace() > 2 << 20) {
        out.write(block);
      }
    }
    return ballast;
  }
}
