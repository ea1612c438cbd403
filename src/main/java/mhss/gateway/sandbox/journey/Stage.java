package mhss.gateway.sandbox.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.world.SandboxWorld;
import mhss.gateway.sandbox.world.TurnableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a journey plays: the running gateway, its clock, and the one case. */
class Stage {

  static final String PROVIDER = "provider";
  static final String ADVISER = "adviser";

  /** Of this machine, far above what any step takes when it is busy. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final long LOOK_MILLIS = 100;

  private final SandboxWorld world;
  private final RuleSet rules;
  private final String urn;

  Stage(SandboxWorld world, String ruleSet, String urn) {
    this.world = world;
    this.rules = world.bean(RuleSets.class).get(ruleSet);
    this.urn = urn;
  }

  /** The same stage, for another case. */
  Stage about(String other) {
    return new Stage(world, rules.id(), other);
  }

  SandboxWorld world() {
    return world;
  }

  String urn() {
    return urn;
  }

  RuleSet rules() {
    return rules;
  }

  TurnableClock clock() {
    return world.clock();
  }

  Instant now() {
    return clock().instant();
  }

  LocalDateTime time() {
    return LocalDateTime.ofInstant(now(), TurnableClock.LONDON);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), TurnableClock.LONDON);
  }

  <T> T bean(Class<T> type) {
    return world.bean(type);
  }

  <T> T together(Supplier<T> writes) {
    return new TransactionTemplate(bean(PlatformTransactionManager.class))
        .execute(status -> writes.get());
  }

  /** Together, and it must have been applied. */
  void apply(Supplier<Registered> event) {
    if (together(event) instanceof Registered.Illegal illegal) {
      throw new NotAsExpected(illegal.cause() + ": " + illegal.advice());
    }
  }

  CaseFile caseFile(String desk) {
    return known(desk)
        .orElseThrow(() -> new NotAsExpected("the " + desk + " desk has no case " + urn));
  }

  private Optional<CaseFile> known(String desk) {
    return bean(Cases.class).byUrn(desk, urn);
  }

  /** Mails travel first: nobody is turned ahead of what is on its way to him. */
  void turnTo(LocalDateTime to) {
    await("that no mail is under way any more", this::quiet);
    clock().forward(to.atZone(TurnableClock.LONDON).toInstant());
  }

  void awaitState(String desk, String state) {
    await(
        "%s at the %s desk".formatted(state, desk),
        () -> known(desk).filter(file -> file.state().equals(state)).isPresent());
  }

  void await(String what, BooleanSupplier come) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!come.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new NotAsExpected("waited in vain for " + what + ". " + new Trouble(this).words());
      }
      pause();
    }
  }

  private boolean quiet() {
    return bean(JdbcClient.class)
            .sql(
                """
                select (select count(*) from message where status = 'stored')
                     + (select count(*) from outbox where state in ('due', 'sending'))
                     + (select count(*) from outbox o where o.state = 'sent' and o.kind ~ '^[VN]-'
                           and o.case_id is not null and not exists
                         (select from message m join message sent on sent.id = o.message
                           where m.direction = 'in' and m.message_index = sent.message_index
                             and m.desk <> sent.desk))
                """)
            .query(Integer.class)
            .single()
        == 0;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAsExpected("the journey was stopped");
    }
  }
}
