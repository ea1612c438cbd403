package mhss.gateway.intake.special;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.Refusal;

/**
 * What a referral is marked with, and how little is kept of it then (requirements 11.2 to 11.5).
 */
public class SpecialHandling {

  public static final String MAPPA = "mappa";
  public static final String INCIDENT = "incident";
  public static final String OWN_EMPLOYEE = "own-employee";

  /**
   * All that may be held (2024 guidance 4.55, 4.56); the rest is told by the nominated officers.
   */
  private static final Set<String> MINIMUM = Set.of("customer_name", "urn", "referral_date");

  private static final String POINTER =
      "MAPPA: further information can be obtained from your nominated officer";
  private static final String BY_SPEAKING = "(only by speaking to Access to Work)";
  private static final Markers DENIED =
      new Markers(
          List.of(
              "\\b(?:no|not|non)(?: an?)? mappa\\b",
              "\\bmappa\\b(?: (?:case|status|marker|level|eligible))?[ :?=]{1,3}(?:no|none|n/a|not applicable|false)\\b"));

  private final Markers mappa;
  private final Markers incident;
  private final Markers sensitive;
  private final OwnEmployees ownEmployees;

  public SpecialHandling(
      Markers mappa, Markers incident, Markers sensitive, OwnEmployees ownEmployees) {
    this.mappa = mappa;
    this.incident = incident;
    this.sensitive = sensitive;
    this.ownEmployees = ownEmployees;
  }

  /** Why no case is opened by the gateway at all. */
  public Optional<Refusal> refuse(OpenedMail mail) {
    if (sensitive.inAny(Markers.words(mail))) {
      return Optional.of(
          new Refusal(
              "sensitive",
              "It is marked sensitive: such a customer is handled on paper, with the people named on the referral only (4.61). No case is opened; take it over by hand"));
    }
    boolean named = mappa.inAny(Markers.words(mail));
    return named && !isMappa(mail)
        ? Optional.of(
            new Refusal(
                "mappa-unclear",
                "MAPPA is named only in a denial: whether the case is one decides how little may be kept. Ask Access to Work by telephone, then open the case by hand"))
        : Optional.empty();
  }

  /** Codes, as they are marked on the case. */
  public Set<String> marks(OpenedMail mail, ReadForm form) {
    Set<String> marks = new TreeSet<>();
    if (isMappa(mail)) {
      marks.add(MAPPA);
    }
    if (incident.inAny(Markers.words(mail))) {
      marks.add(INCIDENT);
    }
    if (form.value("employer").filter(ownEmployees::employedBy).isPresent()) {
      marks.add(OWN_EMPLOYEE);
    }
    return marks;
  }

  /** The fields that may be kept. */
  public ReadForm kept(ReadForm form, Set<String> marks) {
    if (marks.contains(MAPPA)) {
      List<FoundField> minimum =
          form.fields().stream().filter(field -> MINIMUM.contains(field.key())).toList();
      List<FoundField> pointed = new ArrayList<>(minimum);
      pointed.add(new FoundField("mappa", POINTER, 0, 0, "gateway"));
      return with(form, pointed);
    }
    return marks.contains(INCIDENT)
        ? with(form, form.fields().stream().map(this::withoutIncident).toList())
        : form;
  }

  /** Missing on purpose is not missing. */
  public List<String> missing(List<String> missing, Set<String> marks) {
    return marks.contains(MAPPA) ? missing.stream().filter(MINIMUM::contains).toList() : missing;
  }

  private FoundField withoutIncident(FoundField field) {
    return incident.in(field.value())
        ? new FoundField(
            field.key(),
            BY_SPEAKING,
            field.page(),
            field.line(),
            field.source(),
            true,
            field.region())
        : field;
  }

  private static ReadForm with(ReadForm form, List<FoundField> fields) {
    return new ReadForm(form.layout(), form.format(), fields, form.labelsFound(), form.warnings());
  }

  private boolean isMappa(OpenedMail mail) {
    return Markers.words(mail).filter(mappa::in).map(DENIED::without).anyMatch(mappa::in);
  }
}
