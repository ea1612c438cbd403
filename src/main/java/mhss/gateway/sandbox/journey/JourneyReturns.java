package mhss.gateway.sandbox.journey;

import static mhss.gateway.sandbox.journey.Stage.PROVIDER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.Returns.AdHocRequest;
import mhss.gateway.returns.Selection;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.sandbox.officers.Officer;
import mhss.gateway.sandbox.year.Happening;
import mhss.gateway.sandbox.year.Lives;

/**
 * The claims and the management information of 2017, by their own schedule, to the officers at the
 * department. Cases are changed as people at the provider's desk would do it.
 */
class JourneyReturns extends Journey {

  private static final LocalDate END = LocalDate.of(2018, 1, 9);

  /** All that is planned for a day has been made by then. */
  private static final int AFTERNOON = 13;

  private static final String GATEWAY = "gateway";

  private final Caseload caseload;
  private final ReturnPost post;
  private final Returns returns;
  private final Deque<Happening> agenda;

  JourneyReturns(Stage stage, Teller teller) {
    super(stage, teller);
    this.caseload = new Caseload(stage);
    this.post = new ReturnPost(stage);
    this.returns = stage.bean(Returns.class);
    this.agenda = new ArrayDeque<>(Lives.until(END, stage.bean(RuleSets.class).calendar()));
  }

  @Override
  void play() {
    for (Month month : Month.values()) {
      told(name(month), GATEWAY, () -> month(YearMonth.of(Lives.YEAR, month)));
    }
    told("the new year", GATEWAY, this::newYear);
    yearly();
    correction();
    request();
  }

  private String month(YearMonth month) {
    List<ReturnEntry> sent = new ArrayList<>();
    days(month).forEach((day, planned) -> sent.addAll(day(month, day, planned)));
    String what = happened(month.getMonth());
    happenBefore(month.plusMonths(1).atDay(1).atStartOfDay());
    return what + sent.stream().map(this::words).collect(Collectors.joining("; ")) + remark(month);
  }

  /** What the calendar of returns plans for a month, by day. */
  private TreeMap<LocalDate, List<ReturnEntry>> days(YearMonth month) {
    return returns.calendar(month.atDay(1), month.atEndOfMonth()).stream()
        .filter(entry -> entry.ruleSet().equals(stage.rules().id()))
        .filter(entry -> !entry.plannedOn().isBefore(stage.today()))
        .collect(
            Collectors.groupingBy(
                ReturnEntry::plannedOn, TreeMap::new, Collectors.<ReturnEntry>toList()));
  }

  private List<ReturnEntry> day(YearMonth month, LocalDate day, List<ReturnEntry> planned) {
    LocalDateTime afternoon = day.atTime(AFTERNOON, 0);
    boolean lastDay = day.getDayOfMonth() > 20;
    if (lastDay && month.getMonth() == Month.AUGUST) {
      return afterADayOff(day, planned);
    }
    happenBefore(afternoon);
    if (lastDay && month.getMonth() == Month.NOVEMBER) {
      return withoutAKey(afternoon, planned);
    }
    stage.turnTo(afternoon);
    return planned.stream().map(post::arrived).toList();
  }

  /** The clock goes over that day and the night after it, as if the machine had been off. */
  private List<ReturnEntry> afterADayOff(LocalDate day, List<ReturnEntry> planned) {
    happenBefore(day.minusDays(1).atTime(AFTERNOON, 0));
    stage.turnTo(day.plusDays(1).atTime(9, 0));
    List<ReturnEntry> sent = planned.stream().map(post::arrived).toList();
    require(sent.stream().allMatch(ReturnEntry::late), "what was made a day late is not marked so");
    return sent;
  }

  /** One officer has no usable key: nobody gets anything until that is put right. */
  private List<ReturnEntry> withoutAKey(LocalDateTime afternoon, List<ReturnEntry> planned) {
    stage.world().keys().lose(Officer.PAYMENTS_TWO);
    // Otherwise it looks at its files once a second only, and the claim may be faster.
    stage.bean(Keyring.class).reload();
    stage.turnTo(afternoon);
    ReturnEntry claim = planned.get(0);
    stage.await(
        "that the claim is due because of the missing key",
        () -> post.now(claim).state().equals("due") && post.now(claim).problem() != null);
    require(post.nobodyHas(claim), "an officer got the claim although another one has no key");
    stage.world().keys().find(Officer.PAYMENTS_TWO);
    stage.bean(Keyring.class).reload();
    stage.turnTo(afternoon.plusHours(2));
    return planned.stream().map(post::arrived).toList();
  }

  private String remark(YearMonth month) {
    return switch (month.getMonth()) {
      case AUGUST ->
          ". The machine was off on the last working day: the claim left the day after, marked late";
      case NOVEMBER ->
          ". The key of one officer was missing at noon: nothing left, until it was put back";
      default -> "";
    };
  }

  private String newYear() {
    YearMonth january = YearMonth.of(Lives.YEAR + 1, 1);
    List<ReturnEntry> planned = new ArrayList<>();
    days(january).forEach((day, entries) -> planned.addAll(entries));
    planned.removeIf(entry -> entry.plannedOn().getDayOfMonth() > END.getDayOfMonth());
    LocalDateTime afternoon =
        planned.stream()
            .map(ReturnEntry::plannedOn)
            .max(LocalDate::compareTo)
            .orElseThrow(() -> new NotAsExpected("nothing is planned for January"))
            .atTime(AFTERNOON, 0);
    happenBefore(afternoon);
    stage.turnTo(afternoon);
    List<String> words = new ArrayList<>();
    for (ReturnEntry entry : planned) {
      boolean filled = entry.kind().equals("V-27");
      if (filled) {
        post.awaitState(entry, "waiting");
      }
      words.add(
          filled
              ? "yearly " + entry.period().id() + " waits for the form that a person fills"
              : words(post.arrived(entry)));
    }
    return happened(Month.JANUARY) + String.join("; ", words);
  }

  private void yearly() {
    step(
        "yearly",
        "2018-01-04T16:00",
        PROVIDER,
        () -> {
          ReturnEntry waiting = returns.find("yearly/2017").orElseThrow();
          returns.carry(
              waiting.ruleSet(),
              waiting.returnId(),
              waiting.period(),
              form(waiting),
              ProviderDesk.ACTOR);
          return "hands over the form with the training of the staff (1.66): "
              + words(post.arrived(waiting));
        });
  }

  /** As a person would fill it; here it stays empty. */
  private MadeFile form(ReturnEntry waiting) {
    return returns.preview(waiting.ruleSet(), waiting.returnId(), waiting.period()).files().get(0);
  }

  private void correction() {
    step(
        "correction",
        "2018-01-05T10:00",
        PROVIDER,
        () -> {
          release("AW17-0402");
          returns.correct("claim/2017-12", ProviderDesk.ACTOR, "held by mistake: not our employee");
          ReturnEntry corrected = returns.find("claim/2017-12").orElseThrow();
          ReturnEntry sent = post.arrived(corrected);
          return "finds that AW17-0402 was held by mistake, and corrects the claim of December: version %d, %s, %d line added"
              .formatted(
                  sent.version(),
                  words(sent),
                  returns.changed(sent.ref()).orElseThrow().added().size());
        });
  }

  private void release(String urn) {
    UUID held = stage.bean(Cases.class).byUrn(PROVIDER, urn).orElseThrow().id();
    stage.together(
        () ->
            stage
                .bean(CaseRecords.class)
                .release(held, ProviderDesk.ACTOR, "not an employee of ours"));
  }

  private void request() {
    step(
        "request",
        "2018-01-08T14:00",
        PROVIDER,
        () -> {
          returns.adHoc(
              new AdHocRequest(
                  stage.rules().id(),
                  LocalDate.of(2017, 4, 1),
                  LocalDate.of(2017, 9, 30),
                  new Selection(Set.of(), Optional.empty()),
                  stage.today()),
              ProviderDesk.ACTOR);
          ReturnEntry asked =
              returns.calendar(stage.today(), stage.today().plusMonths(1)).stream()
                  .filter(entry -> "V-28".equals(entry.kind()))
                  .findFirst()
                  .orElseThrow(() -> new NotAsExpected("the request is not in the calendar"));
          return "answers a request for April to September (1.68): " + words(post.arrived(asked));
        });
  }

  private void happenBefore(LocalDateTime moment) {
    while (!agenda.isEmpty() && agenda.peek().at().isBefore(moment)) {
      Happening next = agenda.poll();
      if (next.at().isAfter(stage.time())) {
        stage.turnTo(next.at());
      }
      caseload.take(next);
    }
  }

  private String happened(Month month) {
    Map<String, Integer> counts = caseload.counted();
    return "%s: %d referred, %d plans and %d exit reports accepted. "
        .formatted(
            name(month),
            counts.getOrDefault("referral", 0),
            counts.getOrDefault("plan-accepted", 0),
            counts.getOrDefault("exit-accepted", 0));
  }

  private String words(ReturnEntry entry) {
    String total =
        entry.totalPence().isPresent()
            ? ", %s".formatted(Pounds.of(entry.totalPence().getAsLong()))
            : "";
    return "%s %s to %d officers (%d %s%s)"
        .formatted(
            entry.returnId(),
            entry.period().id(),
            post.recipients(entry).size(),
            entry.rows(),
            entry.rows() == 1 ? "row" : "rows",
            total);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new NotAsExpected(otherwise);
    }
  }

  private static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
