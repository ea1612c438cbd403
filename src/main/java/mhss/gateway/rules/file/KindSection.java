package mhss.gateway.rules.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.KindWords;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.Kind;

/** The catalogue of messages in a rule file: who may send which to whom, and how it is known. */
class KindSection {

  private static final Set<String> RIGHTS = Set.of("referral", "decision", "report", "notice");

  /** What a partner can be to us. */
  private static final Set<String> ROLES =
      Set.of(
          "adviser",
          "atw-inbox",
          "business-manager",
          "desk",
          "payment-officer",
          "performance-manager",
          "policy",
          "provider",
          "spoc");

  private static final String CODE = "(code)";

  private final YamlNode root;
  private final StateMachine machine;
  private final Set<String> forms;
  private final Set<String> reports;
  private final Optional<Path> templates;
  private final Set<String> names = new HashSet<>();

  KindSection(
      YamlNode root,
      StateMachine machine,
      List<Form> forms,
      Set<String> reports,
      Optional<Path> templates) {
    this.root = root;
    this.machine = machine;
    this.forms = forms.stream().map(Form::id).collect(Collectors.toSet());
    this.reports = reports;
    this.templates = templates;
  }

  List<Kind> kinds() {
    for (YamlNode kind : root.list("kinds")) {
      if (!names.add(kind.text("name"))) {
        throw kind.bad("another kind has the name " + kind.text("name"));
      }
    }
    return root.distinct("kinds", this::kind, Kind::id);
  }

  private Kind kind(YamlNode kind) {
    kind.only(
        "id",
        "also",
        "name",
        "desk",
        "right",
        "to",
        "cc",
        "form",
        "coded",
        "subjects",
        "doubtful",
        "needs",
        "sentences",
        "event",
        "report",
        "template",
        "reply",
        "source");
    return new Kind(
        kind.text("id"),
        kind.texts("also"),
        kind.text("name"),
        kind.get("desk").oneOf(StateMachine.DESKS),
        kind.get("right").oneOf(RIGHTS),
        kind.optional("form").map(form -> form.oneOf(forms)),
        words(kind),
        kind.optional("event").map(event -> event.oneOf(machine.events())),
        kind.optional("report").map(report -> report.oneOf(reports)),
        kind.oneOf("to", ROLES),
        kind.oneOf("cc", ROLES),
        kind.optional("template").map(this::template),
        kind.optional("reply").map(reply -> reply.oneOf(names)),
        kind.text("source"));
  }

  private KindWords words(YamlNode kind) {
    List<String> subjects = new ArrayList<>();
    if (kind.flag("coded", false)) {
      subjects.add(codedSubject(kind));
    }
    kind.list("subjects").forEach(subject -> subjects.add(subject.regex()));
    if (subjects.isEmpty() && !kind.has("form")) {
      throw kind.bad("kind " + kind.text("id") + " has neither a form nor subjects to be known by");
    }
    List<String> doubtful = kind.list("doubtful").stream().map(YamlNode::regex).toList();
    return new KindWords(subjects, doubtful, needs(kind, subjects), kind.texts("sentences"));
  }

  private String codedSubject(YamlNode kind) {
    YamlNode coded = root.get("coded").only("pattern", "source");
    coded.text("source");
    YamlNode pattern = coded.get("pattern");
    if (!pattern.regex().contains(CODE)) {
      throw pattern.bad("the pattern has no " + CODE + " for the id of the kind");
    }
    // Not the name too: "referral" stands behind the id of many a kind.
    List<String> ids = new ArrayList<>(List.of(kind.text("id")));
    ids.addAll(kind.texts("also"));
    return pattern.text().replace(CODE, "(?:" + String.join("|", ids) + ")");
  }

  private static List<String> needs(YamlNode kind, List<String> subjects) {
    for (YamlNode need : kind.list("needs")) {
      String group = "(?<" + need.oneOf(Set.of("urn", "date")) + ">";
      if (subjects.stream().noneMatch(subject -> subject.contains(group))) {
        throw need.bad("no subject of this kind has a group " + group + "...)");
      }
    }
    return kind.texts("needs");
  }

  private String template(YamlNode template) {
    templates
        .filter(folder -> !Files.isRegularFile(folder.resolve(template.text())))
        .ifPresent(
            folder -> {
              throw template.bad(
                  "there is no template %s in the folder %s".formatted(template.text(), folder));
            });
    return template.text();
  }
}
