package mhss.gateway.intake.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Refusal;
import mhss.gateway.intake.special.SpecialHandling;
import mhss.gateway.rules.DateText;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;

/** Checks a referral form: dates and URN understood, required fields there, values plausible. */
public class ReferralReader {

  private final RuleSets ruleSets;
  private final SpecialHandling special;
  private final Validator validator;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();

  public ReferralReader(
      RuleSets ruleSets, SpecialHandling special, Validator validator, Clock clock) {
    this.special = special;
    this.ruleSets = ruleSets;
    this.validator = validator;
    this.clock = clock;
  }

  /** Why it is not to be read into a case. */
  public Optional<Refusal> refuse(OpenedMail mail) {
    return special.refuse(mail);
  }

  public CheckedReferral check(OpenedMail mail, Recognised recognised) {
    return check(mail, recognised, recognised.kind().desk());
  }

  /**
   * @param desk whose contracts count: the one that receives it, or the one that sends it
   */
  public CheckedReferral check(OpenedMail mail, Recognised recognised, String desk) {
    ReadForm form = recognised.form().orElseThrow();
    Set<String> marks = special.marks(mail, form);
    Optional<LocalDate> referralDate = form.value("referral_date").flatMap(this::date);
    Optional<RuleSets.Contract> contract =
        referralDate.flatMap(date -> ruleSets.contractFor(desk, date));
    Optional<RuleSet.Kind> kind = contract.flatMap(found -> kind(found, recognised));
    RuleSet rules =
        contract.map(found -> ruleSets.get(found.ruleSet())).orElse(recognised.ruleSet());
    return new CheckedReferral(
        form.value("urn").flatMap(rules::urn),
        referralDate,
        contract,
        kind,
        special.missing(missing(rules, recognised, form), marks),
        findings(form, referralDate.orElse(null)),
        details(special.kept(form, marks)),
        marks);
  }

  /** The kind of the rule set that counts, with the same right and the same form. */
  private Optional<RuleSet.Kind> kind(RuleSets.Contract contract, Recognised recognised) {
    return ruleSets.get(contract.ruleSet()).kinds().stream()
        .filter(kind -> kind.desk().equals(recognised.kind().desk()))
        .filter(kind -> kind.right().equals(recognised.kind().right()))
        .filter(kind -> kind.form().isPresent())
        .min(Comparator.comparing(kind -> kind.id().equals(recognised.kind().id()) ? 0 : 1));
  }

  private List<String> missing(RuleSet rules, Recognised recognised, ReadForm form) {
    List<RuleSet.FormField> fields =
        recognised.kind().form().flatMap(rules::form).map(RuleSet.Form::fields).orElse(List.of());
    List<String> missing = new ArrayList<>();
    Map<String, List<RuleSet.FormField>> groups =
        fields.stream()
            .filter(field -> field.required().startsWith("one-of:"))
            .collect(
                Collectors.groupingBy(
                    RuleSet.FormField::required, LinkedHashMap::new, Collectors.toList()));
    fields.stream()
        .filter(field -> field.required().equals("always") && !given(form, field))
        .map(RuleSet.FormField::key)
        .forEach(missing::add);
    groups.values().stream()
        .filter(group -> group.stream().noneMatch(field -> given(form, field)))
        .map(group -> group.stream().map(RuleSet.FormField::key).collect(Collectors.joining("|")))
        .forEach(missing::add);
    return missing;
  }

  private boolean given(ReadForm form, RuleSet.FormField field) {
    Optional<String> value = form.value(field.key()).filter(text -> !text.isBlank());
    return field.type().equals("date") ? value.flatMap(this::date).isPresent() : value.isPresent();
  }

  private List<Finding> findings(ReadForm form, LocalDate referralDate) {
    LocalDate dob = form.value("dob").flatMap(this::date).orElse(null);
    List<Finding> findings =
        new ArrayList<>(
            validator.validate(AnnexA.of(form, dob, referralDate, today())).stream()
                .map(
                    v ->
                        new Finding(
                            v.getPropertyPath().toString().replace("dob_oldEnough", "dob"),
                            v.getMessage()))
                .sorted((a, b) -> (a.key() + a.message()).compareTo(b.key() + b.message()))
                .toList());
    form.warnings().forEach(warning -> findings.add(new Finding("form", warning)));
    return findings;
  }

  private Optional<LocalDate> date(String written) {
    return DateText.read(written, today());
  }

  private LocalDate today() {
    return WorkingCalendar.dayOf(clock.instant());
  }

  private byte[] details(ReadForm form) {
    Map<String, Object> details = new TreeMap<>();
    details.put("layout", form.layout());
    details.put("format", form.format());
    details.put("fields", form.fields());
    try {
      return json.writeValueAsBytes(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form cannot be written down as JSON", e);
    }
  }
}
