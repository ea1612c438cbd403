package mhss.gateway.returns.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import mhss.gateway.returns.ledger.Produced;
import mhss.gateway.returns.plan.ReturnsSweep.Making;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.RuleSets.Contract;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.rules.file.CalendarFile;
import mhss.gateway.store.TestStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A provider desk whose returns are rows of a table, and whose clock stands until it is turned. */
final class PlannedDesk {

  static final WorkingCalendar CALENDAR =
      CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml"));

  final TestStore store;
  final Stopped clock = new Stopped();
  final RuleSets rules;
  final List<String> late = new ArrayList<>();

  /** What goes wrong with the returns of these periods. */
  final List<String> broken = new ArrayList<>();

  final List<String> endless = new ArrayList<>();

  PlannedDesk(TestStore store, Contract... contracts) {
    this.store = store;
    this.rules = new RuleSets(Path.of("config/rules"), CALENDAR, List.of(contracts));
    store
        .owner()
        .sql(
            """
            create table if not exists made (id uuid, return_id text, period text, at timestamptz);
            grant all on made to public;
            truncate made, schedule_run, schedule_since
            """)
        .update();
  }

  static Contract contract(String rules, String from, String to) {
    return new Contract(
        "OF-" + rules, "provider", rules, LocalDate.parse(from), LocalDate.parse(to), false);
  }

  static Contract until(Contract contract, String until) {
    return new Contract(
        contract.id(),
        contract.desk(),
        contract.ruleSet(),
        contract.from(),
        contract.to(),
        contract.capped(),
        OptionalLong.empty(),
        Optional.of(LocalDate.parse(until)));
  }

  JdbcClient jdbc() {
    return store.jdbc();
  }

  PlannedDesk at(String londonTime) {
    clock.now = LocalDateTime.parse(londonTime).atZone(WorkingCalendar.LONDON).toInstant();
    return this;
  }

  Plan plan() {
    return plan(LocalTime.of(12, 30));
  }

  Plan plan(LocalTime claimAt) {
    ReturnsSettings settings =
        new ReturnsSettings(
            "EXAMPLE", claimAt, LocalTime.of(7, 0), ReturnsSettings.Year.CONTRACT, "0 * * * * ?");
    return new Plan(rules, settings, new ScheduleRuns(jdbc()), jdbc(), clock);
  }

  /** Of a node of its own. */
  ReturnsSweep sweep() {
    return new ReturnsSweep(
        plan(),
        new ScheduleRuns(jdbc()),
        new Making(this::make, () -> {}),
        store.transactions(),
        clock);
  }

  Produced make(PlannedReturn planned, boolean isLate) {
    UUID id = UUID.randomUUID();
    jdbc()
        .sql("insert into made values (?, ?, ?, ?)")
        .params(
            id,
            planned.rule().id(),
            planned.period().id(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    if (endless.contains(planned.period().id())) {
      throw new StackOverflowError();
    }
    if (broken.contains(planned.period().id())) {
      throw new IllegalStateException("content that nobody may read");
    }
    if (isLate) {
      late.add(planned.rule().id() + "/" + planned.period().id());
    }
    return planned.rule().content().equals("carried")
        ? new Produced(null, "waiting", Optional.of("A person fills it."))
        : new Produced(id, "queued", Optional.empty());
  }

  List<String> made() {
    return jdbc()
        .sql("select return_id || '/' || period from made order by at, return_id, period")
        .query(String.class)
        .list();
  }

  static final class Stopped extends Clock {

    Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return WorkingCalendar.LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
