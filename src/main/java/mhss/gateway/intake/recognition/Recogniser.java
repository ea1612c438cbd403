package mhss.gateway.intake.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.mail.SignedSubject;
import mhss.gateway.reports.FormLayouts;
import mhss.gateway.rules.KindWords.Verdict;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/**
 * Finds what kind of message a mail is: by the form in it, else by its standard words. Explains
 * itself; never guesses.
 */
public class Recogniser {

  private final RuleSets ruleSets;
  private final StandardWords standardWords;

  public Recogniser(RuleSets ruleSets) {
    this(ruleSets, Set.of());
  }

  /**
   * @param trustedHops authserv-ids that are believed about the signature of a subject
   */
  public Recogniser(RuleSets ruleSets, Set<String> trustedHops) {
    this.ruleSets = ruleSets;
    this.standardWords = new StandardWords(new SignedSubject(trustedHops));
  }

  /** Every reading that fits, files before bodies; more than one is for a person to choose from. */
  public List<Recognised> recognise(OpenedMail mail, String desk) {
    List<RuleSet> inForce = inForce(desk);
    List<Recognised> byForm = byForm(inForce, mail, kind -> kind.desk().equals(desk));
    if (!byForm.isEmpty()) {
      return byForm;
    }
    return inForce.stream()
        .flatMap(rules -> standardWords.find(rules, mail, desk).stream())
        .toList();
  }

  /** Reports that this desk itself is to send. */
  public List<Recognised> submissions(OpenedMail mail, String desk) {
    return byForm(
        inForce(desk), mail, kind -> kind.report().isPresent() && !kind.desk().equals(desk));
  }

  /** Forms that this desk itself is to send and that are no reports. */
  public List<Recognised> referrals(OpenedMail mail, String desk) {
    return byForm(
        inForce(desk), mail, kind -> kind.report().isEmpty() && !kind.desk().equals(desk));
  }

  private List<Recognised> byForm(
      List<RuleSet> inForce, OpenedMail mail, Predicate<RuleSet.Kind> wanted) {
    return onePerPart(
        inForce.stream().flatMap(rules -> byForm(rules, mail, wanted).stream()).toList());
  }

  /**
   * What was looked for in vain.
   *
   * @param nearest the kind of which most sentences are there, and what is missing of it
   */
  public record Tried(List<String> kinds, Optional<String> nearest) {}

  public Tried tried(OpenedMail mail, String desk) {
    List<RuleSet> inForce = inForce(desk);
    List<String> kinds =
        inForce.stream()
            .flatMap(rules -> rules.kinds().stream())
            .filter(kind -> kind.desk().equals(desk))
            .map(RuleSet.Kind::id)
            .distinct()
            .sorted()
            .toList();
    Optional<String> printed =
        printed(mail, desk)
            .map(kind -> kind + ", whose labels are there, but not so that they can be read");
    return new Tried(
        kinds,
        printed.or(
            () ->
                inForce.stream()
                    .flatMap(rules -> standardWords.nearest(rules, mail, desk).stream())
                    .findFirst()));
  }

  /** Id of a kind whose form stands in the mail, though not so that it can be read as one. */
  public Optional<String> printed(OpenedMail mail, String desk) {
    PrintedLabels labels = new PrintedLabels(mail);
    return inForce(desk).stream()
        .flatMap(
            rules ->
                rules.kinds().stream()
                    .filter(kind -> kind.desk().equals(desk) && kind.form().isPresent())
                    .filter(
                        kind ->
                            labels.areOf(FormLayouts.of(rules, kind.form().get()).orElseThrow())))
        .map(RuleSet.Kind::id)
        .findFirst();
  }

  /**
   * As a person says it is; its form or its words are found all the same.
   *
   * @param among the kinds it can be
   */
  public List<Recognised> said(OpenedMail mail, List<RuleSet.Kind> among, String kind) {
    List<RuleSet> all = ruleSets.all();
    List<RuleSet.Kind> meant = among.stream().filter(one -> one.id().equals(kind)).toList();
    List<Recognised> byForm = byForm(all, mail, meant::contains);
    List<Recognised> found =
        byForm.isEmpty()
            ? all.stream().flatMap(rules -> standardWords.said(rules, meant, mail)).toList()
            : byForm;
    return found.stream().map(Recognised::asSaid).toList();
  }

  /**
   * Kinds that this desk receives.
   *
   * @param submission rather the reports that it is to send
   */
  public List<RuleSet.Kind> kinds(String desk, boolean submission) {
    return inForce(desk).stream()
        .flatMap(rules -> rules.kinds().stream())
        .filter(kind -> kind.desk().equals(desk) != submission)
        .filter(kind -> !submission || kind.report().isPresent())
        .toList();
  }

  private List<RuleSet> inForce(String desk) {
    return ruleSets.contracts(desk).stream()
        .map(RuleSets.Contract::ruleSet)
        .distinct()
        .map(ruleSets::get)
        .toList();
  }

  /**
   * The same form is known to several rule sets and kinds; which counts is decided later, by the
   * date in it or by its case.
   */
  private static List<Recognised> onePerPart(List<Fit> found) {
    Map<String, Fit> best = new LinkedHashMap<>();
    found.forEach(
        fit ->
            best.merge(
                fit.recognised().part().path(),
                fit,
                (one, other) -> other.share() > one.share() ? other : one));
    return best.values().stream().map(Fit::recognised).toList();
  }

  /**
   * @param share of the labels of the form that are there
   */
  private record Fit(Recognised recognised, double share) {

    /** Two kinds with one form: the subject may tell which is meant. */
    Fit named(OpenedMail mail) {
      Verdict subject = recognised.kind().words().subject(mail.subject()).verdict();
      return subject == Verdict.YES ? new Fit(recognised, share + 1) : this;
    }
  }

  private List<Fit> byForm(RuleSet rules, OpenedMail mail, Predicate<RuleSet.Kind> wanted) {
    List<Fit> found = new ArrayList<>();
    for (RuleSet.Kind kind : rules.kinds()) {
      if (kind.form().isPresent() && wanted.test(kind)) {
        FormLayout layout = FormLayouts.of(rules, kind.form().get()).orElseThrow();
        for (OpenedPart part : filesFirst(mail)) {
          part.document()
              .flatMap(document -> document.read(layout))
              .ifPresent(form -> found.add(fit(rules, kind, part, form, layout).named(mail)));
        }
      }
    }
    return found;
  }

  private static Fit fit(
      RuleSet rules, RuleSet.Kind kind, OpenedPart part, ReadForm form, FormLayout layout) {
    String because =
        "form %s, %d labels, as %s"
            .formatted(form.layout(), form.labelsFound().size(), form.format());
    Map<String, String> found = form.value("urn").map(urn -> Map.of("urn", urn)).orElse(Map.of());
    return new Fit(
        new Recognised(rules, kind, part, Optional.of(form), found, because, true),
        (double) form.labelsFound().size() / Math.max(1, layout.labels().size()));
  }

  private static List<OpenedPart> filesFirst(OpenedMail mail) {
    List<OpenedPart> ordered =
        new ArrayList<>(mail.parts().stream().filter(OpenedPart::attachment).toList());
    mail.parts().stream().filter(part -> !part.attachment()).forEach(ordered::add);
    return ordered;
  }
}
