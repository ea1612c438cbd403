package mhss.gateway.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.opening.ByHand;
import mhss.gateway.casework.records.CaseReading;
import mhss.gateway.casework.rows.CaseContent;
import mhss.gateway.casework.rows.CaseMapping;
import mhss.gateway.rules.Urn;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases, to be read. */
public class Cases {

  private static final String SELECT =
      "select id, desk, urn, generation, contract, rule_set, state, referral_date, received_at,"
          + " key_id, missing, held, special, previous_case from case_file where purged_at is null ";

  private final JdbcClient jdbc;
  private final CaseContent content;
  private final CaseReading reading;

  public Cases(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.content = new CaseContent(jdbc, vault);
    this.reading = new CaseReading(jdbc);
  }

  /** Newest generation of that URN at that desk; the URN in any spelling. */
  public Optional<CaseFile> byUrn(String desk, String urn) {
    return jdbc.sql(SELECT + "and desk = ? and urn_key = ? order by generation desc limit 1")
        .param(desk)
        .param(Urn.key(urn))
        .query(CaseMapping::caseFile)
        .optional();
  }

  /** At every desk, every generation. */
  public List<CaseFile> byUrn(String urn) {
    return files("and urn_key = ? order by desk, generation", Urn.key(urn));
  }

  /** Whose URN differs from that one in a hyphen, a stroke or a blank alone. */
  public List<CaseFile> alike(String urn) {
    return jdbc.sql(SELECT + "and urn_key = any(?) order by urn_key, desk, generation")
        .param(Urn.alike(urn).toArray(String[]::new))
        .query(CaseMapping::caseFile)
        .list();
  }

  public Optional<CaseFile> byId(UUID id) {
    return jdbc.sql(SELECT + "and id = ?").param(id).query(CaseMapping::caseFile).optional();
  }

  /** Those that continue that case under another URN, or as another referral. */
  public List<CaseFile> following(UUID caseFile) {
    return files("and previous_case = ? order by received_at, id", caseFile);
  }

  /** Those of them that there are. */
  public List<CaseFile> byIds(Collection<UUID> ids) {
    return files("and id = any(?)", ids.toArray(UUID[]::new));
  }

  /** Every case of the desk that is not closed, the one first whose referral came first. */
  public List<CaseFile> open(String desk) {
    return files("and desk = ? and not closed order by received_at, id", desk);
  }

  /** Those that wait for a person to release them, the one first that was held first. */
  public List<CaseFile> held(String desk) {
    return files("and desk = ? and held is not null order by held_at, id", desk);
  }

  private List<CaseFile> files(String which, Object value) {
    return jdbc.sql(SELECT + which).param(value).query(CaseMapping::caseFile).list();
  }

  /** In the order in which they were applied. */
  public List<AppliedEvent> events(UUID caseFile) {
    return reading.log().of(caseFile);
  }

  /** What a message did, to whichever case. */
  public List<AppliedEvent> eventsOf(UUID message) {
    return reading.log().ofMessage(message);
  }

  public List<Attempt> attempts(UUID caseFile) {
    return reading.attempts().of(caseFile);
  }

  public List<Appointment> appointments(UUID caseFile) {
    return reading.appointments().of(caseFile);
  }

  /** Every revision of every type, in the order in which they were submitted. */
  public List<Report> reports(UUID caseFile) {
    return reading.reports().of(caseFile);
  }

  public List<Payment> payments(UUID caseFile) {
    return reading.payments().of(caseFile);
  }

  /** In the order in which they are due. */
  public List<RunningClock> clocks(UUID caseFile) {
    return jdbc.sql("select * from clock where case_id = ? order by due_at, rule")
        .param(caseFile)
        .query(CaseMapping::runningClock)
        .list();
  }

  /** Those that run, of several cases at once, in the order in which they are due. */
  public List<RunningClock> running(Collection<UUID> caseFiles) {
    return jdbc.sql(
            "select * from clock where case_id = any (?) and state = 'running' order by due_at, rule")
        .param(caseFiles.toArray(UUID[]::new))
        .query(CaseMapping::runningClock)
        .list();
  }

  /**
   * The fields of the referral form with the place each was found, as JSON. Whoever shows them to a
   * person records in the history that they were read.
   *
   * @return empty when there is no such case, or its form is not there
   * @throws mhss.gateway.vault.ContentDestroyed when the case was destroyed
   */
  public Optional<byte[]> details(UUID caseFile) {
    return jdbc.sql("select key_id, details from case_file where id = ? and details is not null")
        .param(caseFile)
        .query(
            (row, n) ->
                content.open(
                    caseFile, row.getObject("key_id", UUID.class), row.getBytes("details")))
        .optional();
  }

  /**
   * Those forms of many cases, for counts in which nobody can be told.
   *
   * @return no entry where there is no form, an empty one where it was destroyed
   */
  public Map<UUID, Optional<byte[]>> details(Collection<UUID> cases) {
    return content.forms(cases);
  }

  /**
   * @param urn as received
   * @param key vault key of the case
   * @param missing keys of required fields that were not given
   */
  public record CaseFile(
      UUID id,
      String desk,
      String urn,
      int generation,
      String contract,
      String ruleSet,
      String state,
      LocalDate referralDate,
      Instant receivedAt,
      UUID key,
      List<String> missing,
      Optional<String> held,
      List<String> special,
      Optional<UUID> previous) {

    public CaseFile {
      missing = List.copyOf(missing);
      special = List.copyOf(special);
    }

    /** Access to Work has still to give it one; another stands for it. */
    public boolean awaitsUrn() {
      return ByHand.isProvisional(Urn.key(urn));
    }
  }

  /**
   * Something that was applied to a case.
   *
   * @param stateBefore empty when it opened the case
   * @param late after the deadline that it meets, or noted more than a day after it happened
   */
  public record AppliedEvent(
      UUID id,
      String event,
      Instant at,
      Instant notedAt,
      String actor,
      Optional<UUID> message,
      Optional<String> stateBefore,
      String stateAfter,
      boolean late,
      Map<String, String> facts,
      Optional<String> reason) {

    public AppliedEvent {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * @param medium {@code phone}, {@code text}, {@code e-mail}, {@code letter}, {@code video},
   *     {@code in-person}
   * @param result {@code reached}, {@code no-answer}, {@code message-left}, {@code wrong-contact},
   *     {@code call-back-asked}
   */
  public record Attempt(Instant at, String medium, String result, String actor) {

    public static final Set<String> MEDIA =
        Set.of("phone", "text", "e-mail", "letter", "video", "in-person");
    public static final Set<String> RESULTS =
        Set.of("reached", "no-answer", "message-left", "wrong-contact", "call-back-asked");

    public Attempt {
      if (!MEDIA.contains(medium) || !RESULTS.contains(result)) {
        throw new IllegalArgumentException(
            "An attempt has a medium of %s and a result of %s".formatted(MEDIA, RESULTS));
      }
    }
  }

  /**
   * @param state {@code set} or {@code cancelled}
   * @param cancelledBy {@code customer} or {@code provider}
   * @param reasonCode of the rule set
   */
  public record Appointment(
      UUID id,
      Instant at,
      String medium,
      String state,
      Optional<String> cancelledBy,
      Optional<String> reasonCode,
      Optional<String> reason) {}

  /**
   * One revision of a plan or report.
   *
   * @param documentSha256 in hex
   * @param decision {@code accepted} or {@code rejected}
   * @param decidedAt when the decision came
   * @param decidedOn the day that the decision states
   * @param statedOn the day of submission that the acceptance states
   */
  public record Report(
      UUID id,
      String type,
      int revision,
      LocalDate submittedOn,
      Instant submittedAt,
      Optional<String> documentSha256,
      Optional<Boolean> inEmployment,
      Optional<String> decision,
      Optional<Instant> decidedAt,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> statedOn,
      Optional<UUID> message,
      Optional<UUID> decisionMessage) {

    public boolean accepted() {
      return decision.filter("accepted"::equals).isPresent();
    }

    /** The day of submission that counts for entitlement. */
    public LocalDate countsFrom() {
      return statedOn.orElse(submittedOn);
    }
  }

  public record Payment(String element, LocalDate paidOn, String actor) {}

  /**
   * @param firm false: warn only
   * @param state {@code running}, {@code met}, {@code missed}, {@code stopped}
   * @param warned people were warned that it will run out
   * @param ended false: it still has to be met, also when it was missed
   */
  public record RunningClock(
      UUID id,
      UUID caseFile,
      String rule,
      Instant startedAt,
      Instant dueAt,
      boolean firm,
      String state,
      boolean warned,
      boolean ended) {}
}
