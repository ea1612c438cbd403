package mhss.gateway.journey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import mhss.gateway.history.History;
import mhss.gateway.history.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several gateways of one installation on one database, reading one mailbox. */
final class Cluster implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  final List<Node> nodes;
  final PostOffice post;
  final Correspondence letters;
  private final GatewayUnderTest template;
  private final DataSource owner;

  /**
   * @param owner past the gateways, as the owner of the tables
   * @param database settings with which a gateway finds it
   */
  Cluster(Path folder, DataSource owner, Map<String, Object> database, int size) {
    this.owner = owner;
    this.template = new GatewayUnderTest(folder, Map.of());
    this.post = template.post;
    this.letters = template.letters;
    template
        .set("gateway.intake.tries", "1000")
        .set("gateway.store.pool", "12")
        .set("gateway.desks.provider.mailbox", "provider")
        .set("gateway.returns.look", "0/5 * * * * ?");
    database.forEach(template::set);
    Map<String, Object> settings = new HashMap<>(template.installation());
    nodes =
        IntStream.rangeClosed(1, size)
            .mapToObj(number -> new Node("node-" + number, folder, settings))
            .toList();
  }

  /** What arrives from now on is new. */
  Cluster start() {
    return start(nodes);
  }

  Cluster start(List<Node> some) {
    some.forEach(Node::start);
    await("the baseline", () -> count("mailbox_folder") > 0);
    await("all nodes", () -> some.stream().allMatch(Node::isUp));
    return this;
  }

  Node reader() {
    long epoch = epoch();
    return nodes.stream()
        .filter(Node::runs)
        .filter(node -> node.lease() == epoch)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody reads under lease " + epoch));
  }

  long epoch() {
    return number("select coalesce(max(epoch), 0) from mailbox_lease");
  }

  JdbcClient database() {
    return JdbcClient.create(owner);
  }

  /** -1 while the database is away. */
  long count(String rows) {
    return number("select count(*) from " + rows);
  }

  long number(String sql) {
    try {
      return database().sql(sql).query(Long.class).single();
    } catch (RuntimeException away) {
      return -1;
    }
  }

  List<String> strings(String sql) {
    return new ArrayList<>(database().sql(sql).query(String.class).list());
  }

  Verification history() {
    return new History(owner, Clock.systemUTC()).verify();
  }

  /** Every mail has its outcome, and nothing is to be sent. */
  void awaitQuiet(int mails) {
    await(mails + " mails with their outcome", () -> quiet(mails));
  }

  boolean quiet(int mails) {
    return count("mailbox_entry where outcome <> 'fetching'") >= mails
        && count("mailbox_entry where outcome = 'fetching'") == 0
        && count("message where status = 'stored'") == 0
        && count("outbox where state in ('due', 'sending')") == 0;
  }

  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        StringBuilder said = new StringBuilder();
        nodes.forEach(node -> said.append(node.name).append(":\n").append(last(node.said())));
        throw new AssertionError("Not within " + LIMIT + ": " + what + "\n" + said);
      }
      GatewayUnderTest.pause(Duration.ofMillis(50));
    }
  }

  private static String last(String said) {
    return said.substring(Math.max(0, said.length() - 2_000)) + "\n";
  }

  @Override
  public void close() {
    nodes.forEach(Node::stop);
    post.close();
  }
}
