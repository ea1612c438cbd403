package mhss.gateway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One edition of the guidance, as data of {@code config/rules}. Immutable, and consistent: what one
 * part names, another part has.
 *
 * @param effectiveFrom first referral date the edition is written for; the dates of a contract win
 * @param urnPattern regular expression of the normalised URN
 * @param advice what a person is told, by occasion: {@code re-referral}, {@code returner}
 * @param choices closed lists: {@code cancellation}, {@code disengagement}, {@code re-referral},
 *     {@code pause}
 */
public record RuleSet(
    String id,
    String title,
    LocalDate effectiveFrom,
    Optional<LocalDate> effectiveTo,
    String urnPattern,
    Map<String, String> advice,
    List<State> states,
    List<Event> events,
    List<Kind> kinds,
    List<Form> forms,
    List<ClockRule> clocks,
    List<Schedule> schedules,
    List<Transition> transitions,
    ReportRules reporting,
    Map<String, List<Reason>> choices,
    List<NoticeRule> notices,
    ReturnRules returning) {

  /** The clock of the support period, in every edition (requirements, C-14). */
  public static final String SUPPORT_PERIOD = "C-14";

  public RuleSet {
    advice = Map.copyOf(advice);
    states = List.copyOf(states);
    events = List.copyOf(events);
    kinds = List.copyOf(kinds);
    forms = List.copyOf(forms);
    clocks = List.copyOf(clocks);
    schedules = List.copyOf(schedules);
    transitions = List.copyOf(transitions);
    choices = Map.copyOf(choices);
    notices = List.copyOf(notices);
  }

  /**
   * @param phase of the procedure, for people
   * @param words how things stand, as half a sentence
   * @param closed a new referral under this URN is a re-referral
   */
  public record State(String id, String phase, String words, boolean closed) {}

  /**
   * @param words what arrives, with its article: {@code an acceptance of the Support Plan}
   * @param done the sentence of the history
   * @param repeatable a second one, when the case is already where it leads to, is a duplicate;
   *     otherwise a person looks at it
   * @param noteOnly allowed in every state and changes none; it starts and ends clocks
   */
  public record Event(String id, String words, String done, boolean repeatable, boolean noteOnly) {}

  /**
   * A kind of message.
   *
   * @param id of the catalogue, for example {@code V-06}
   * @param also other ids of the catalogue that arrive as the same message
   * @param name stable, used by templates, for example {@code referral}
   * @param desk that receives it, {@code provider} or {@code adviser}; the other one composes it
   * @param right a partner must have to send it: {@code referral}, {@code decision}, {@code report}
   *     or {@code notice}
   * @param form id of the form it carries and is known by; empty when it has none
   * @param event it stands for in the transition table; empty when it only informs
   * @param report id of the report type it carries or decides
   * @param to roles of partners
   * @param cc roles of partners
   * @param template below the folder of templates; empty when nobody composes it here
   * @param reply name of the kind that answers it
   */
  public record Kind(
      String id,
      List<String> also,
      String name,
      String desk,
      String right,
      Optional<String> form,
      KindWords words,
      Optional<String> event,
      Optional<String> report,
      List<String> to,
      List<String> cc,
      Optional<String> template,
      Optional<String> reply,
      String source) {

    public Kind {
      also = List.copyOf(also);
      to = List.copyOf(to);
      cc = List.copyOf(cc);
    }

    boolean isCalled(String called) {
      return id.equals(called) || name.equals(called) || also.contains(called);
    }
  }

  /**
   * @param id for example {@code annex-a}
   * @param verified false: the labels are a guess until a real form has been seen
   */
  public record Form(
      String id, String title, boolean verified, List<FormField> fields, String source) {

    public Form {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param wordings the label as printed, then other spellings
   * @param type {@code text}, {@code date}, {@code urn}, {@code email}, {@code phones}, {@code
   *     heading}, {@code choice}, {@code signature}, or {@code repeat}: the wordings carry an
   *     {@code n} for the number
   * @param options of a choice, exactly one of which is to be marked
   * @param required {@code always}, {@code one-of:<group>}, {@code no}
   */
  public record FormField(
      String key,
      List<String> wordings,
      String type,
      boolean sameLine,
      boolean multiLine,
      String required,
      List<Option> options) {

    public FormField {
      wordings = List.copyOf(wordings);
      options = List.copyOf(options);
    }
  }

  /**
   * @param wordings as printed, then other spellings
   */
  public record Option(String id, List<String> wordings) {

    public Option {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * @param starts events, and states whose entering starts it
   * @param metBy events that end it, in time or late
   * @param firm false: warn only
   * @param cap never later than this day, for contracts that are capped
   * @param outlives runs on when the case closes
   * @param desk whose clock it is; empty for both
   * @param timeUp event that its end itself brings
   * @param notice kind that is prepared when it runs out
   * @param warnDays working days before it is due on which people are warned; 0: on the day
   */
  public record ClockRule(
      String id,
      String name,
      List<String> starts,
      List<String> metBy,
      Term duration,
      boolean firm,
      Optional<LocalDate> cap,
      boolean outlives,
      Optional<String> desk,
      Optional<String> timeUp,
      Optional<String> notice,
      int warnDays,
      String source) {

    public ClockRule {
      starts = List.copyOf(starts);
      metBy = List.copyOf(metBy);
    }
  }

  /**
   * An edge of the state machine.
   *
   * @param from empty: the event opens a case
   * @param desk it holds for; empty for both
   * @param guards what must be given besides, of {@code three-attempts}, {@code reason-given},
   *     {@code employment-stated}, {@code prap-received}, {@code period-over-or-reason}
   */
  public record Transition(
      Optional<String> from,
      String event,
      String to,
      Optional<String> desk,
      List<String> guards,
      String source) {

    public Transition {
      guards = List.copyOf(guards);
    }

    /** Back to the state the case was in before. */
    public static final String PREVIOUS = "previous";

    public boolean goesBack() {
      return to.equals(PREVIOUS);
    }

    public boolean holdsFor(String aDesk) {
      return desk.isEmpty() || desk.get().equals(aDesk);
    }
  }

  /** An entry of a closed list; its id stands in facts. */
  public record Reason(String id, String words, String source) {}

  /** The URN written there, as this edition writes URNs; empty when there is none. */
  public Optional<Urn> urn(String written) {
    return Urn.read(written, urnPattern);
  }

  public Optional<Kind> kind(String idOrName) {
    return first(kinds, kind -> kind.isCalled(idOrName));
  }

  public Optional<Form> form(String form) {
    return first(forms, candidate -> candidate.id().equals(form));
  }

  public Optional<State> state(String state) {
    return first(states, candidate -> candidate.id().equals(state));
  }

  public Optional<Event> event(String event) {
    return first(events, candidate -> candidate.id().equals(event));
  }

  public Optional<ClockRule> clock(String clock) {
    return first(clocks, candidate -> candidate.id().equals(clock));
  }

  public List<ReportRules.ReportType> reports() {
    return reporting.types();
  }

  public Optional<ReportRules.ReportType> report(String report) {
    return first(reports(), candidate -> candidate.id().equals(report));
  }

  public List<Reason> reasons() {
    return reporting.reasons();
  }

  public List<ReportRules.Criterion> standard() {
    return reporting.standard();
  }

  public List<ReportRules.Payment> payments() {
    return reporting.payments();
  }

  public List<ReturnRule> returns() {
    return returning.returns();
  }

  public List<FigureRule> figures() {
    return returning.figures();
  }

  /** The edge of an event on a desk; from an empty state, the one that opens a case. */
  public Optional<Transition> transition(Optional<String> from, String event, String desk) {
    return first(
        transitions,
        edge -> edge.from().equals(from) && edge.event().equals(event) && edge.holdsFor(desk));
  }

  /** The edges that an event can take, from any state. */
  public List<Transition> transitions(String event) {
    return transitions.stream().filter(edge -> edge.event().equals(event)).toList();
  }

  /** Whether a case can come back from this state to the one before it. */
  public boolean isInterruption(String state) {
    return transitions.stream()
        .anyMatch(edge -> edge.goesBack() && edge.from().equals(Optional.of(state)));
  }

  private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).findFirst();
  }
}
