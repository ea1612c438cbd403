package mhss.gateway.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of the guidance, as data of {@code config/rules}. Immutable, and consistent: what one
 * part names, another part has.
 *
 * @param effectiveFrom first referral date the edition is written for; the dates of a contract win
 * @param urnPattern regular expression of the normalised URN
 * @param advice what a person is told, by occasion: {@code re-referral}, {@code returner}
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
    List<Transition> transitions) {

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
  }

  /**
   * @param words how things stand, as half a sentence: {@code the customer has been referred …}
   * @param closed a new referral under this URN is a re-referral
   */
  public record State(String id, String words, boolean closed) {}

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
   * @param desk that receives it: {@code provider} or {@code adviser}
   * @param right a partner must have to send it: {@code referral}, {@code decision} or {@code
   *     report}
   * @param form id of the form it carries and is known by; empty when it has none
   * @param event it stands for in the transition table
   */
  public record Kind(
      String id,
      List<String> also,
      String name,
      String desk,
      String right,
      Optional<String> form,
      KindWords words,
      String event,
      String source) {

    public Kind {
      also = List.copyOf(also);
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
   *     heading}
   * @param required {@code always}, {@code one-of:<group>}, {@code no}
   */
  public record FormField(
      String key,
      List<String> wordings,
      String type,
      boolean sameLine,
      boolean multiLine,
      String required) {

    public FormField {
      wordings = List.copyOf(wordings);
    }
  }

  /**
   * @param starts events, and states whose entering starts it
   * @param metBy events that end it, in time or late
   * @param firm false: warn only
   * @param cap never later than this day, for contracts that are capped
   * @param outlives runs on when the case closes
   */
  public record ClockRule(
      String id,
      String name,
      List<String> starts,
      List<String> metBy,
      Duration duration,
      boolean firm,
      Optional<LocalDate> cap,
      boolean outlives,
      String source) {

    public ClockRule {
      starts = List.copyOf(starts);
      metBy = List.copyOf(metBy);
    }
  }

  /**
   * @param firstDay of working and calendar days: 0 counts the next day first, 1 the day itself
   * @param from {@code received} (the moment of the event), {@code referral-date}, or the id of
   *     another clock: the day on which that one ends
   */
  public record Duration(int amount, Unit unit, int firstDay, String from) {

    public static final String RECEIVED = "received";
    public static final String REFERRAL_DATE = "referral-date";
  }

  /** Hours run on the working-day timeline; months end on the corresponding date. */
  public enum Unit {
    HOURS,
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
  }

  /**
   * Something due on the n-th working day of each period.
   *
   * @param every {@code month}, {@code quarter}, {@code year}, {@code contract-year}
   * @param workingDay from 1; 0 is the last one
   */
  public record Schedule(String id, String name, String every, int workingDay, String source) {}

  /**
   * An edge of the state machine.
   *
   * @param from empty: the event opens a case
   * @param to a state, or {@link #PREVIOUS}
   */
  public record Transition(Optional<String> from, String event, String to, String source) {

    /** Back to the state the case was in before. */
    public static final String PREVIOUS = "previous";

    public boolean goesBack() {
      return to.equals(PREVIOUS);
    }
  }

  /** The URN written there, as this edition writes URNs; empty when there is none. */
  public Optional<Urn> urn(String written) {
    return Urn.read(written, urnPattern);
  }

  public Optional<Kind> kind(String idOrName) {
    return kinds.stream()
        .filter(
            kind ->
                kind.id().equals(idOrName)
                    || kind.name().equals(idOrName)
                    || kind.also().contains(idOrName))
        .findFirst();
  }

  public Optional<Form> form(String form) {
    return forms.stream().filter(candidate -> candidate.id().equals(form)).findFirst();
  }

  public Optional<State> state(String state) {
    return states.stream().filter(candidate -> candidate.id().equals(state)).findFirst();
  }

  public Optional<Event> event(String event) {
    return events.stream().filter(candidate -> candidate.id().equals(event)).findFirst();
  }

  public Optional<ClockRule> clock(String clock) {
    return clocks.stream().filter(candidate -> candidate.id().equals(clock)).findFirst();
  }

  /** The edge that an event takes from a state; with an empty state, the one that opens a case. */
  public Optional<Transition> transition(Optional<String> from, String event) {
    return transitions.stream()
        .filter(edge -> edge.from().equals(from) && edge.event().equals(event))
        .findFirst();
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
}
