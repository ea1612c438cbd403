package mhss.gateway.rules.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.FigureRule;
import mhss.gateway.rules.FigureRule.Group;
import mhss.gateway.rules.FigureRule.Measure;
import mhss.gateway.rules.FigureRule.Section;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.FormField;

/** The figures of a rule file: their words, and how each is counted, from a closed vocabulary. */
class FigureSection {

  private static final Set<String> STYLES = Set.of("table", "targets", "groups");

  /** What each measure must be told; with a question mark, what it may be told. */
  private static final Map<String, List<String>> PARAMETERS =
      Map.of(
          Measure.COUNT, List.of("events", "while?", "unless?", "every?"),
          Measure.IN_TIME, List.of("clock", "met", "early?"),
          Measure.WITHIN, List.of("from", "to", "working-days", "first-day?"),
          Measure.FIRST_DECISION, List.of("report"),
          Measure.LATE, List.of("clock", "met", "shown?"),
          Measure.RETURNED_BY, List.of(),
          Measure.WORDS, List.of("of", "form", "field", "groups"),
          Measure.AGES, List.of("of", "form", "field", "groups"),
          Measure.BY_HAND, List.of(),
          Measure.NOT_CONFIGURED, List.of());

  private final YamlNode root;
  private final StateMachine machine;
  private final List<Form> forms;
  private final Set<String> reports;
  private final Set<String> clocks;
  private final List<Section> sections;

  FigureSection(YamlNode root, StateMachine machine, List<Form> forms, Set<String> reports) {
    this.root = root;
    this.machine = machine;
    this.forms = forms;
    this.reports = reports;
    this.clocks =
        root.list("clocks").stream().map(clock -> clock.text("id")).collect(Collectors.toSet());
    this.sections = root.distinctOrNone("figure-sections", FigureSection::section, Section::id);
  }

  List<Section> sections() {
    return sections;
  }

  List<FigureRule> figures() {
    return root.distinctOrNone("figures", this::figure, FigureRule::id);
  }

  private static Section section(YamlNode section) {
    section.only("id", "title", "style", "intro");
    return new Section(
        section.text("id"),
        section.text("title"),
        section.get("style").oneOf(STYLES),
        section.optional("intro").map(YamlNode::text));
  }

  private FigureRule figure(YamlNode figure) {
    figure.only("id", "words", "section", "measure", "target", "trend", "source");
    String id = figure.text("id");
    if (!id.matches("[A-Za-z][A-Za-z0-9-]{0,60}")) {
      throw figure.get("id").bad("'" + id + "': letters, digits and hyphens are expected");
    }
    Measure measure = measure(figure.get("measure"));
    Optional<BigDecimal> target = figure.optional("target").map(FigureSection::percent);
    if (target.isPresent() && measure.counts() && !measure.isShare()) {
      throw figure.get("target").bad("only a percentage has a target");
    }
    return new FigureRule(
        id,
        figure.text("words"),
        figure.get("section").oneOf(sections.stream().map(Section::id).collect(Collectors.toSet())),
        measure,
        target,
        figure.flag("trend", false),
        figure.text("source"));
  }

  private Measure measure(YamlNode written) {
    String kind = written.get("kind").oneOf(PARAMETERS.keySet());
    List<String> known = new ArrayList<>(List.of("kind"));
    for (String parameter : PARAMETERS.get(kind)) {
      String name = parameter.replace("?", "");
      known.add(name);
      if (name.equals(parameter)) {
        written.get(name);
      }
    }
    written.only(known.toArray(String[]::new));
    Map<String, List<String>> with = new LinkedHashMap<>();
    known.stream()
        .skip(1)
        .filter(name -> !name.equals("groups") && written.has(name))
        .forEach(name -> with.put(name, values(written, name)));
    return new Measure(kind, with, groups(written, kind));
  }

  private List<String> values(YamlNode written, String name) {
    return switch (name) {
      case "events", "from", "to", "met", "of" -> some(written, name, machine.events());
      case "while", "unless" -> some(written, name, machine.startable());
      case "clock" -> List.of(written.get(name).oneOf(clocks));
      case "report" -> List.of(written.get(name).oneOf(reports));
      case "form" -> List.of(form(written).id());
      case "field" -> List.of(field(written));
      case "working-days" -> List.of(String.valueOf(written.get(name).number()));
      case "first-day" -> List.of(written.get(name).oneOf(Set.of("0", "1")));
      case "shown" -> List.of(written.get(name).oneOf(Set.of("count", "percent")));
      default -> List.of(String.valueOf(written.flag(name, false)));
    };
  }

  private static List<String> some(YamlNode written, String name, Set<String> known) {
    List<String> values = written.oneOf(name, known);
    if (values.isEmpty()) {
      throw written.get(name).bad("'" + name + "' names none");
    }
    return values;
  }

  private Form form(YamlNode written) {
    String id = written.get("form").oneOf(forms.stream().map(Form::id).collect(Collectors.toSet()));
    return forms.stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  private String field(YamlNode written) {
    return written
        .get("field")
        .oneOf(form(written).fields().stream().map(FormField::key).collect(Collectors.toSet()));
  }

  private static List<Group> groups(YamlNode written, String kind) {
    if (!written.has("groups")) {
      return List.of();
    }
    return written.distinct("groups", group -> group(group, kind), Group::id);
  }

  private static Group group(YamlNode group, String kind) {
    group.only("id", "words", "matches");
    for (YamlNode match : group.list("matches")) {
      if (!kind.equals(Measure.AGES)) {
        match.regex();
      } else if (!match.text().matches("[0-9]{1,3}(-[0-9]{1,3}|\\+)")) {
        throw match.bad("'" + match.text() + "' is no range of ages: 16-24, or 65+");
      }
    }
    return new Group(group.text("id"), group.text("words"), group.texts("matches"));
  }

  private static BigDecimal percent(YamlNode written) {
    if (!written.text().matches("(100|[0-9]{1,2}(\\.[0-9]{1,2})?)")) {
      throw written.bad("'" + written.text() + "' is not a percentage");
    }
    return new BigDecimal(written.text());
  }
}
