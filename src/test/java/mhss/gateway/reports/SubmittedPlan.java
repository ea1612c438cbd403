package mhss.gateway.reports;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.Paper.Format;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.sandbox.world.SandboxWorld;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A plan that a provider sends an adviser by mail, in a running sandbox. */
public final class SubmittedPlan {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final SandboxWorld world;
  private final String urn;
  private final LocalDate today;

  private SubmittedPlan(SandboxWorld world, String urn) {
    this.world = world;
    this.urn = urn;
    this.today = WorkingCalendar.dayOf(world.bean(Clock.class).instant());
  }

  /**
   * To standard as far as a machine can tell.
   *
   * @return the review that it waits in
   */
  public static UUID in(SandboxWorld world, String urn, Format format) {
    SubmittedPlan plan = new SubmittedPlan(world, urn);
    List.of("provider", "adviser").forEach(plan::open);
    plan.contacted();
    return plan.submit(format, "A baker; main duties are the early shift. Early shifts are hard.");
  }

  /** Once more, after it was sent back. */
  public static UUID again(SandboxWorld world, String urn, Format format) {
    SubmittedPlan plan = new SubmittedPlan(world, urn);
    await(
        "the rejection at the provider desk",
        () -> state(world, "provider", urn).equals("PLAN_REWORK"));
    return plan.submit(format, "A baker, now with a job analysis: the ovens, the early shift.");
  }

  /** Until it has come; mails take their time on a busy machine. */
  public static void await(String what, BooleanSupplier come) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  public static String state(SandboxWorld world, String desk, String urn) {
    return world.bean(Cases.class).byUrn(desk, urn).orElseThrow().state();
  }

  private void open(String desk) {
    together(
        () ->
            world
                .bean(Casework.class)
                .openByHand(
                    new Referral(
                        null,
                        desk,
                        urn,
                        "referral",
                        "mhss-v8",
                        "SANDBOX",
                        today.minusDays(5),
                        now(),
                        "{\"fields\":[]}".getBytes(StandardCharsets.UTF_8),
                        List.of()),
                    "kim",
                    "by telephone",
                    null));
  }

  private void contacted() {
    together(
        () ->
            world
                .bean(Casework.class)
                .apply(new CaseEvent(null, "provider", urn, "contact-made", now(), "kim", "told")));
  }

  private UUID submit(Format format, String affects) {
    Filled filled = new Filled();
    filled.urn = urn;
    filled.affects = affects;
    filled.customerSigned = "P Example\tDate " + DAY.format(today);
    filled.providerSigned = "C Coach\tDate " + DAY.format(today);
    Document document = filled.plan().as(format);
    world.bean(Submissions.class).submit(new Submission(urn, "plan", document, "sam.coach"));
    await("the plan in the queue", () -> waiting().isPresent());
    return waiting().orElseThrow();
  }

  private Optional<UUID> waiting() {
    return world.bean(Reviews.class).queue().stream()
        .filter(review -> review.urn().replaceAll("\\W", "").equals(urn.replaceAll("\\W", "")))
        .map(Review::id)
        .findFirst();
  }

  private Instant now() {
    return world.bean(Clock.class).instant();
  }

  private <T> T together(Supplier<T> work) {
    return new TransactionTemplate(world.bean(PlatformTransactionManager.class))
        .execute(status -> work.get());
  }
}
