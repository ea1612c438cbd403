package mhss.gateway.intake.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/**
 * Finds what kind of message a mail is: by the form in it, else by its standard words. Explains
 * itself; never guesses.
 */
public class Recogniser {

  private final RuleSets ruleSets;
  private final StandardWords standardWords = new StandardWords();

  public Recogniser(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

  /** Every reading that fits, files before bodies; more than one is for a person to choose from. */
  public List<Recognised> recognise(OpenedMail mail, String desk) {
    List<RuleSet> inForce =
        ruleSets.contracts(desk).stream()
            .map(RuleSets.Contract::ruleSet)
            .distinct()
            .map(ruleSets::get)
            .toList();
    List<Recognised> byForm =
        inForce.stream().flatMap(rules -> byForm(rules, mail, desk).stream()).toList();
    if (!byForm.isEmpty()) {
      return onePerPart(byForm);
    }
    return inForce.stream()
        .flatMap(rules -> standardWords.find(rules, mail, desk).stream())
        .toList();
  }

  /**
   * The same form is known to several rule sets; which counts is decided later, by the date in it.
   */
  private static List<Recognised> onePerPart(List<Recognised> found) {
    Map<String, Recognised> first = new LinkedHashMap<>();
    found.forEach(recognised -> first.putIfAbsent(recognised.part().path(), recognised));
    return List.copyOf(first.values());
  }

  private List<Recognised> byForm(RuleSet rules, OpenedMail mail, String desk) {
    List<Recognised> found = new ArrayList<>();
    for (RuleSet.Kind kind : rules.kinds()) {
      if (kind.desk().equals(desk) && kind.form().isPresent()) {
        FormLayout layout = layout(rules, rules.form(kind.form().get()).orElseThrow());
        for (OpenedPart part : filesFirst(mail)) {
          part.document()
              .flatMap(document -> document.read(layout))
              .ifPresent(form -> found.add(recognised(rules, kind, part, form)));
        }
      }
    }
    return found;
  }

  private static Recognised recognised(
      RuleSet rules, RuleSet.Kind kind, OpenedPart part, ReadForm form) {
    String because =
        "form %s, %d labels, as %s"
            .formatted(form.layout(), form.labelsFound().size(), form.format());
    return new Recognised(rules, kind, part, Optional.of(form), Map.of(), because, true);
  }

  private static List<OpenedPart> filesFirst(OpenedMail mail) {
    List<OpenedPart> ordered =
        new ArrayList<>(mail.parts().stream().filter(OpenedPart::attachment).toList());
    mail.parts().stream().filter(part -> !part.attachment()).forEach(ordered::add);
    return ordered;
  }

  private static FormLayout layout(RuleSet rules, RuleSet.Form form) {
    return new FormLayout(
        rules.id() + "/" + form.id(),
        form.fields().stream()
            .map(
                field ->
                    new FormLayout.Label(
                        field.type().equals("heading") ? "" : field.key(),
                        field.wordings(),
                        field.sameLine(),
                        field.multiLine()))
            .toList());
  }
}
