package mhss.gateway.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.responses.templates.BadTemplate;
import mhss.gateway.responses.templates.DeclaredValue;
import mhss.gateway.responses.templates.LetterTemplate;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;

/** What can be written: the kinds of the rule sets with their templates, and letters of a desk. */
class Catalogue {

  private final RuleSets ruleSets;
  private final LetterTemplates templates;

  Catalogue(RuleSets ruleSets, LetterTemplates templates) {
    this.ruleSets = ruleSets;
    this.templates = templates;
  }

  /**
   * @param rules empty for letters to our own people
   * @param to roles, as {@code cc}
   */
  record Entry(
      Optional<RuleSet> rules,
      Optional<Kind> kind,
      String name,
      String template,
      List<String> to,
      List<String> cc) {}

  /**
   * @throws LetterRefused when this desk writes no such letter
   */
  Entry find(LetterOrder order) {
    if (order.ruleSet() == null) {
      return ownPeople(order);
    }
    RuleSet rules = rules(order.ruleSet());
    Kind kind =
        rules
            .kind(order.kind())
            .filter(found -> found.template().isPresent() && !found.desk().equals(order.desk()))
            .orElseThrow(() -> unknown(order));
    return new Entry(
        Optional.of(rules),
        Optional.of(kind),
        kind.name(),
        kind.template().orElseThrow(),
        kind.to(),
        kind.cc());
  }

  private Entry ownPeople(LetterOrder order) {
    String template = "desk/" + order.kind() + ".txt.ftl";
    if (!templates.names().contains(template)) {
      throw unknown(order);
    }
    return new Entry(
        Optional.empty(),
        Optional.empty(),
        order.kind(),
        template,
        List.of("desk-" + order.desk()),
        List.of());
  }

  private static LetterRefused unknown(LetterOrder order) {
    return new LetterRefused(
        "unknown-kind",
        "The %s desk writes no letter %s: see 'gateway letters list'"
            .formatted(order.desk(), order.kind()));
  }

  private RuleSet rules(String id) {
    try {
      return ruleSets.get(id);
    } catch (IllegalArgumentException e) {
      throw new LetterRefused("unknown-rule-set", e.getMessage());
    }
  }

  LetterTemplate template(Entry entry) {
    return templates.get(entry.template());
  }

  /** What an open mail says around files that are sealed one by one. */
  String cover() {
    return templates.get("sealed-files.txt.ftl").write(Map.of(), Map.of()).text();
  }

  LetterForm form(String ruleSet, String kind) {
    return rules(ruleSet)
        .kind(kind)
        .filter(found -> found.template().isPresent())
        .map(this::form)
        .orElseThrow(
            () -> new LetterRefused("unknown-kind", "%s composes no %s".formatted(ruleSet, kind)));
  }

  LetterForm form(Kind kind) {
    String name = kind.template().orElseThrow();
    try {
      LetterTemplate template = templates.get(name);
      return new LetterForm(
          name,
          template.files(),
          template.values().stream().map(Catalogue::value).toList(),
          templates.source(name));
    } catch (BadTemplate e) {
      throw new LetterRefused(e.code(), e.getMessage());
    }
  }

  private static LetterForm.Value value(DeclaredValue value) {
    return new LetterForm.Value(
        value.name(), value.type().word(), value.columns(), value.optional(), value.words());
  }

  List<Kind> composable(String ruleSet, String desk) {
    return rules(ruleSet).kinds().stream()
        .filter(kind -> kind.template().isPresent() && !kind.desk().equals(desk))
        .toList();
  }

  List<String> problems() {
    List<String> names = templates.names();
    List<String> problems = new ArrayList<>();
    names.forEach(name -> templates.problem(name).ifPresent(problems::add));
    for (RuleSet rules : ruleSets.all()) {
      rules.kinds().stream()
          .flatMap(kind -> kind.template().stream())
          .filter(template -> !names.contains(template))
          .forEach(
              template ->
                  problems.add(
                      "templates/%s is missing, which %s names".formatted(template, rules.id())));
    }
    return problems;
  }
}
