package mhss.gateway.console.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import mhss.gateway.console.bench.ManyMessages;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.reports.Review;
import mhss.gateway.reports.Reviews;
import mhss.gateway.responses.Outbox;
import mhss.gateway.responses.OutboxEntry;
import mhss.gateway.store.TestStore;
import mhss.gateway.vault.Vault;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;
import mhss.gateway.work.NoSuchTask;
import mhss.gateway.work.Task;
import mhss.gateway.work.Task.Sort;
import mhss.gateway.work.TaskFilter;
import mhss.gateway.work.TaskPlace;
import mhss.gateway.work.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of what waits for people, page by page. */
class WaitingListsTest {

  private static final int CASES = 600;

  @TempDir private static Path home;

  private static TestGateway.Settings settings;
  private static LightGateway gateway;

  @BeforeAll
  static void manyThingsWait() throws Exception {
    TestStore store = TestStore.fresh();
    settings = new TestGateway.Settings(store, home);
    settings.set("gateway.mode", "sandbox");
    gateway = TestGateway.open();
    new ManyMessages(store, gateway.bean(Vault.class), home.resolve("secrets"))
        .fill(CASES, LocalDate.parse("2026-11-22"));
    ManyMessages.waiting(store);
  }

  @AfterAll
  static void end() {
    gateway.close();
    settings.close();
  }

  @Test
  void thePagesOfTheWorkListAreAllOfItInOneOrder() {
    List<Task> all = tasks().all(TaskFilter.ANY);

    assertThat(all).extracting(Task::sort).isSorted();
    assertThat(all)
        .extracting(Task::sort)
        .contains(Sort.PARKED, Sort.MAIL, Sort.REVIEW, Sort.NOTICE);
    for (Sort sort : List.of(Sort.PARKED, Sort.MAIL, Sort.REVIEW, Sort.NOTICE)) {
      assertThat(all).filteredOn(Task::sort, sort).extracting(Task::since).isSorted();
    }
    for (int size : new int[] {1, 3, all.size() - 1, all.size(), 1_000}) {
      assertThat(paged(TaskFilter.ANY, size)).isEqualTo(all);
    }
    assertThat(tasks().count(TaskFilter.ANY)).isEqualTo(all.size());
  }

  @Test
  void aFilterGivesTheSameOnPagesAsOnTheWhole() {
    List<Task> all = tasks().all(TaskFilter.ANY);
    Task review = all.stream().filter(task -> task.sort() == Sort.REVIEW).findFirst().orElseThrow();
    tasks().take(review.key(), "sam", "sam", "taken");
    TaskFilter sams = TaskFilter.ANY.of(Optional.of("sam"));
    TaskFilter freeReviews =
        new TaskFilter(Optional.of(Sort.REVIEW), Optional.empty(), Optional.empty(), true);

    assertThat(tasks().all(sams)).extracting(Task::key).containsExactly(review.key());
    assertThat(tasks().count(sams)).isOne();
    assertThat(paged(freeReviews, 2))
        .extracting(Task::key)
        .isNotEmpty()
        .doesNotContain(review.key())
        .hasSize(tasks().count(freeReviews));
    assertThat(tasks().all(TaskFilter.ANY.atDesk(Optional.of("adviser"))))
        .extracting(Task::desk)
        .contains("adviser")
        .doesNotContain("provider");
    tasks().leave(review.key(), "sam", "given back");
    assertThat(tasks().count(sams)).isZero();
  }

  @Test
  void everyTaskIsFoundByItsKeyAndNothingElseIs() {
    for (Task task : tasks().all(TaskFilter.ANY)) {
      assertThat(tasks().byKey(task.key())).isEqualTo(task);
    }
    for (String none :
        List.of("review:" + UUID.randomUUID(), "review:x", "mail:", "return:x", "x", "", "'")) {
      assertThatThrownBy(() -> tasks().byKey(none)).isInstanceOf(NoSuchTask.class);
    }
  }

  @Test
  void aPlaceThatIsNoneIsTheBeginning() {
    for (String none :
        List.of("", "x", "REVIEW", "REVIEW~~", "REVIEW~2026-11-22T00:00:00Z~x", "NONE~~x")) {
      assertThat(TaskPlace.of(none)).isEmpty();
    }
    TaskPlace place = tasks().page(TaskFilter.ANY, Optional.empty(), 2).next().orElseThrow();
    assertThat(TaskPlace.of(place.toString())).contains(place);
  }

  @Test
  void reviewsNoticesAndUnsettledMailsComePageByPage() {
    Reviews reviews = gateway.bean(Reviews.class);
    Notices notices = gateway.bean(Notices.class);
    Outbox outbox = gateway.bean(Outbox.class);

    assertThat(walked(reviews::queue, Review::id)).isNotEmpty().isEqualTo(reviews.queue());
    assertThat(walked(notices::waiting, Notice::id)).isNotEmpty().isEqualTo(notices.waiting());
    assertThat(walked(outbox::unsettled, OutboxEntry::id))
        .isNotEmpty()
        .isEqualTo(outbox.unsettled());
    List<UUID> asked = reviews.queue().stream().map(Review::id).toList();
    assertThat(reviews.findings(asked)).containsOnlyKeys(asked);
    asked.forEach(
        id -> assertThat(reviews.findings(asked)).containsEntry(id, reviews.findings(id)));
  }

  @Test
  void aMailboxWhoseMailWaitsForItsServerIsAProblemNotAMail() {
    JdbcClient jdbc = gateway.bean(JdbcClient.class);
    UUID row = UUID.randomUUID();
    jdbc.sql(
            "insert into outbox (id, message, mailbox, kind, header_id, correspondent, state, attempts, queued_at, due_at, report, cause, advice)"
                + " select ?, id, 'coaches', 'k', 'h', 'x', 'due', 3, now(), now(), 'r', 'tls', 'renew the certificate'"
                + " from message m where not exists (select from outbox o where o.message = m.id) limit 1")
        .param(row)
        .update();
    try {
      assertThat(tasks().byKey("problem:sending/coaches"))
          .satisfies(task -> assertThat(task.what()).isEqualTo("Mailbox coaches cannot send"))
          .satisfies(task -> assertThat(task.advice()).endsWith("renew the certificate"));
      jdbc.sql("update outbox set state = 'failed', kind = 'heartbeat' where id = ?")
          .param(row)
          .update();
      assertThatThrownBy(() -> tasks().byKey("problem:sending/coaches"))
          .isInstanceOf(NoSuchTask.class);
      assertThatThrownBy(() -> tasks().byKey("mail:" + row))
          .as("no person has to settle a heartbeat")
          .isInstanceOf(NoSuchTask.class);
    } finally {
      jdbc.sql("delete from outbox where id = ?").param(row).update();
    }
  }

  private static List<Task> paged(TaskFilter filter, int size) {
    List<Task> found = new ArrayList<>();
    Optional<TaskPlace> after = Optional.empty();
    do {
      Tasks.Page page = tasks().page(filter, after, size);
      assertThat(page.tasks()).hasSizeLessThanOrEqualTo(size);
      found.addAll(page.tasks());
      after = page.next();
    } while (after.isPresent());
    return found;
  }

  private static <T> List<T> walked(
      BiFunction<Optional<UUID>, Integer, List<T>> pages, Function<T, UUID> id) {
    List<T> found = new ArrayList<>();
    List<T> page = pages.apply(Optional.empty(), 3);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = pages.apply(Optional.of(id.apply(page.get(page.size() - 1))), 3);
    }
    return found;
  }

  private static Tasks tasks() {
    return gateway.bean(Tasks.class);
  }
}
