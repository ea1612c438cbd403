package mhss.gateway.returns.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.claim.ClaimDesk.Kept;
import mhss.gateway.rules.ReportRules.Payment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

/** Whatever happens in whatever order, and however often claims are made and corrected. */
class ClaimPropertiesTest {

  private static final List<String> OUTCOMES =
      List.of("same-job", "changed-job", "other-employer", "not-in-work");

  private final List<Kept> kept = new ArrayList<>();
  private ClaimDesk desk;

  @Property(tries = 1000)
  void instalmentsAddUpToTheFee(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long fee) {
    List<Payment> payments = List.of(part("FIRST", 50), part("SECOND", 25), part("THIRD", 25));
    Fee parts =
        new Fee(
            List.of(
                new ReturnContract(
                    "OLD",
                    ClaimDesk.day("2012-01-01"),
                    Optional.empty(),
                    OptionalLong.of(fee),
                    Optional.empty())),
            payments);
    List<Long> pence =
        payments.stream().map(one -> parts.of("OLD", one.element()).getAsLong()).toList();
    assertThat(pence).containsExactly(fee / 2, fee / 4, fee - fee / 2 - fee / 4);
  }

  private static Payment part(String element, int percent) {
    return new Payment(element, percent, List.of("accepted"), false, "8.2");
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void claimsEveryElementOfEveryUrnOnce(@ForAll long seed) {
    kept.clear();
    desk = new ClaimDesk();
    Random random = new Random(seed);
    List<String> urns = List.of("P11", "P12", "P13", "P14", "P15");
    urns.forEach(urn -> desk.refer(urn, "2017-11-06"));
    for (YearMonth month = YearMonth.of(2017, 11);
        !month.isAfter(YearMonth.of(2018, 12));
        month = month.plusMonths(1)) {
      desk.now(month.atDay(7).atTime(9, 0).toInstant(ZoneOffset.UTC));
      for (int i = 0; i < 8; i++) {
        step(urns.get(random.nextInt(urns.size())), random);
      }
      if (random.nextInt(5) > 0) {
        kept.add(desk.claim(month.toString()));
      }
      if (random.nextInt(4) == 0 && !kept.isEmpty()) {
        correctOne(random);
      }
    }
    urns.forEach(desk::release);
    kept.add(desk.claim("2019-01"));
    check(urns);
  }

  private void correctOne(Random random) {
    int which = random.nextInt(kept.size());
    Kept old = kept.get(which);
    boolean last =
        kept.stream()
            .noneMatch(
                other ->
                    other.assignment().period().equals(old.assignment().period())
                        && other.assignment().version() > old.assignment().version());
    if (last) {
      kept.add(desk.correct(old));
    }
  }

  /** The next thing that can happen to the newest case of the URN; now and then it is held. */
  private void step(String urn, Random random) {
    CaseFile file = desk.file(urn);
    Instant at = desk.clock.now.plusSeconds(3_600 + random.nextInt(48 * 3_600));
    if (random.nextInt(12) == 0 && file.held().isEmpty()) {
      desk.hold(urn);
    } else if (file.held().isPresent()) {
      desk.release(urn);
    } else {
      String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
      Map<String, String> exit =
          Map.of("outcome", outcome, "in-employment", outcome.equals("not-in-work") ? "N" : "Y");
      switch (file.state()) {
        case "REFERRED" -> desk.happens(urn, "contact-made", at, Map.of());
        case "CONTACTED" -> desk.happens(urn, "plan-submitted", at, Map.of());
        case "PLAN_SUBMITTED" ->
            desk.happens(
                urn, random.nextInt(3) == 0 ? "plan-rejected" : "plan-accepted", at, Map.of());
        case "PLAN_REWORK" -> desk.happens(urn, "plan-resubmitted", at, Map.of());
        case "IN_SUPPORT" -> desk.happens(urn, "support-period-ended", at, Map.of());
        case "EXIT_DUE" -> desk.happens(urn, "exit-submitted", at, exit);
        case "EXIT_SUBMITTED" ->
            desk.happens(
                urn, random.nextInt(3) == 0 ? "exit-rejected" : "exit-accepted", at, Map.of());
        case "EXIT_REWORK" -> desk.happens(urn, "exit-resubmitted", at, exit);
        case "EXIT_ACCEPTED" -> again(urn, at);
        default -> throw new IllegalStateException(file.state());
      }
    }
  }

  private void again(String urn, Instant at) {
    if (at.isBefore(Instant.parse("2018-06-01T00:00:00Z"))) {
      desk.referAgain(urn, "2017-12-04");
    }
  }

  private void check(List<String> urns) {
    Set<String> standing = new HashSet<>();
    desk.store
        .jdbc()
        .sql("select urn || ' ' || element from return_claim_line where released_as_of is null")
        .query(String.class)
        .list()
        .forEach(line -> assertThat(standing.add(line)).as(line).isTrue());
    assertThat(standing).isEqualTo(due(urns));
    for (String urn : urns) {
      long sum = lines(urn).mapToLong(line -> line).sum();
      assertThat(sum).isLessThanOrEqualTo(ClaimDesk.FEE);
      if (standing.contains(urn + " RETENTION_25")) {
        assertThat(sum).isEqualTo(ClaimDesk.FEE);
      }
    }
    for (Kept one : kept) {
      assertThat(desk.again(one).lines()).isEqualTo(one.made().lines());
      assertThat(desk.again(one)).usingRecursiveComparison().isEqualTo(one.made());
      assertThat(one.made().lines()).doesNotHaveDuplicates();
      total(one);
    }
  }

  private Stream<Long> lines(String urn) {
    return desk
        .store
        .jdbc()
        .sql("select amount_pence from return_claim_line where urn = ? and released_as_of is null")
        .param(urn)
        .query(Long.class)
        .list()
        .stream();
  }

  private static void total(Kept one) {
    LongStream pence =
        one.made().lines().stream().mapToLong(line -> line.amountPence().getAsLong());
    assertThat(one.made().totalPence()).hasValue(pence.sum());
    assertThat(one.made().rows()).isEqualTo(one.made().lines().size());
    assertThat(one.made().lines()).extracting(ClaimLine::urn).allMatch(urn -> urn.startsWith("P"));
  }

  /** By the accepted reports of all cases of a URN, without the query under test. */
  private Set<String> due(List<String> urns) {
    Set<String> due = new HashSet<>();
    desk.store
        .jdbc()
        .sql(
            """
            select urn, type, in_employment from report join case_file on case_file.id = case_id
            where decision = 'accepted'
            """)
        .query(
            row -> {
              String urn = row.getString("urn");
              if (row.getString("type").equals("plan")) {
                due.add(urn + " SUPPORT_PLAN_50");
              } else {
                due.add(urn + " EXIT_25");
                if (row.getBoolean("in_employment")) {
                  due.add(urn + " RETENTION_25");
                }
              }
            });
    assertThat(urns).allMatch(urn -> desk.cases.byUrn("provider", urn).isPresent());
    return due;
  }
}
