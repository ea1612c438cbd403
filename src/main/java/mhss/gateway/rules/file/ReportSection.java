package mhss.gateway.rules.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.ReportRules;
import mhss.gateway.rules.ReportRules.Criterion;
import mhss.gateway.rules.ReportRules.Payment;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSet.Reason;

/** What a rule file says about reports, payments, and the closed lists people choose from. */
class ReportSection {

  /** The checks that the gateway can make of a report. */
  private static final Set<String> CHECKS =
      Set.of(
          "sections-filled",
          "name-and-urn",
          "no-other-identifiers",
          "employment-stated",
          "one-eap-option",
          "recommendations-with-timescales",
          "job-description",
          "signed-and-dated",
          "one-outcome",
          "within-support-period",
          "recommendations-answered",
          "font",
          "spelling",
          "plain-language");

  private static final Set<String> IDS = Set.of("plan", "six-month", "exit");
  private static final Set<String> LISTS =
      Set.of("cancellation", "disengagement", "re-referral", "pause");

  private final YamlNode root;
  private final StateMachine machine;
  private final Set<String> forms;
  private final List<ReportType> types;

  ReportSection(YamlNode root, StateMachine machine, List<Form> forms) {
    this.root = root;
    this.machine = machine;
    this.forms = forms.stream().map(Form::id).collect(Collectors.toSet());
    this.types = root.distinctOrNone("reports", this::type, ReportType::id);
  }

  Set<String> ids() {
    return types.stream().map(ReportType::id).collect(Collectors.toSet());
  }

  /**
   * @throws mhss.gateway.rules.BadRules when a report names a kind that there is not
   */
  void travelsAs(List<Kind> kinds) {
    Set<String> names = kinds.stream().map(Kind::name).collect(Collectors.toSet());
    for (YamlNode type : root.list("reports")) {
      YamlNode travels = type.get("kinds");
      travels.keys().forEach(step -> travels.get(step).oneOf(names));
    }
  }

  ReportRules rules() {
    return new ReportRules(
        types,
        root.distinctOrNone("standard", this::criterion, Criterion::id),
        root.distinctOrNone("reasons", ReportSection::reason, Reason::id),
        root.distinctOrNone("payments", this::payment, Payment::element));
  }

  Map<String, List<Reason>> choices() {
    Map<String, List<Reason>> choices = new LinkedHashMap<>();
    root.optional("choices")
        .ifPresent(
            lists -> {
              lists.only(LISTS.toArray(String[]::new));
              lists
                  .keys()
                  .forEach(
                      list ->
                          choices.put(
                              list, lists.distinct(list, ReportSection::reason, Reason::id)));
            });
    return choices;
  }

  private ReportType type(YamlNode type) {
    type.only(
        "id",
        "name",
        "form",
        "submitted",
        "resubmitted",
        "accepted",
        "rejected",
        "kinds",
        "source");
    YamlNode kinds = type.get("kinds").only("submit", "resubmit", "accept", "reject");
    return new ReportType(
        type.get("id").oneOf(IDS),
        type.text("name"),
        type.get("form").oneOf(forms),
        machine.eventInTable(type.get("submitted")),
        machine.eventInTable(type.get("resubmitted")),
        machine.eventInTable(type.get("accepted")),
        machine.eventInTable(type.get("rejected")),
        kinds.text("submit"),
        kinds.text("resubmit"),
        kinds.text("accept"),
        kinds.text("reject"),
        type.text("source"));
  }

  private Criterion criterion(YamlNode criterion) {
    criterion.only("id", "words", "check", "reports", "mechanical", "source");
    return new Criterion(
        criterion.text("id"),
        criterion.text("words"),
        criterion.get("check").oneOf(CHECKS),
        criterion.oneOf("reports", ids()),
        criterion.flag("mechanical", false),
        criterion.text("source"));
  }

  private static Reason reason(YamlNode reason) {
    reason.only("id", "words", "source");
    return new Reason(reason.text("id"), reason.text("words"), reason.text("source"));
  }

  private Payment payment(YamlNode payment) {
    payment.only("element", "percent", "after", "in-employment", "source");
    return new Payment(
        payment.text("element"),
        payment.get("percent").number(),
        payment.oneOf("after", machine.startable()),
        payment.flag("in-employment", false),
        payment.text("source"));
  }
}
