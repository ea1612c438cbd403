package mhss.gateway.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.responses.letters.Recipients;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;

/**
 * To whom letters would go by other partners, and whether each could open them. Nothing is written,
 * and nothing leaves. Partners are named by their ids.
 */
public class RecipientTrials {

  private static final List<String> DESKS = List.of("provider", "adviser");
  private static final Map<String, String> CORRESPONDENT =
      Map.of("provider", "adviser", "adviser", "provider");

  /** Whom no rule set names: our own people, auditors, and deputies of others. */
  private static final Set<String> OWN =
      Set.of("desk", "desk-provider", "desk-adviser", "auditor", "business-manager", "spoc");

  /** Anything, and what our own coaches do. */
  private static final Set<String> RIGHTS = Set.of("*", "submit");

  private final Drafts.Known known;
  private final RuleSets ruleSets;
  private final Partners inForce;
  private final OpenPgp openPgp;

  RecipientTrials(Drafts.Known known, RuleSets ruleSets, Partners inForce, OpenPgp openPgp) {
    this.known = known;
    this.ruleSets = ruleSets;
    this.inForce = inForce;
    this.openPgp = openPgp;
  }

  /**
   * @param what a letter, or a case by its URN
   */
  public record Difference(String what, List<String> before, List<String> after) {}

  public record Found(int letters, int cases, List<Difference> differences) {}

  /**
   * @param most so many open cases of each desk
   */
  public Found against(Partners others, int most) {
    Map<String, List<String>> now = letters(inForce);
    Map<String, List<String>> then = letters(others);
    List<Difference> each = new ArrayList<>();
    now.forEach((what, before) -> compare(what, before, then.get(what), each));
    List<Difference> differences = together(each);
    int cases = 0;
    for (String desk : DESKS) {
      List<CaseFile> open = known.cases().open(desk).stream().limit(most).toList();
      open.forEach(one -> compare(one, others, differences));
      cases += open.size();
    }
    return new Found(now.size(), cases, differences);
  }

  /** Whether a letter of some rule set, or the gateway itself, writes to this role. */
  public boolean knowsRole(String role) {
    return OWN.contains(role)
        || ruleSets.all().stream()
            .flatMap(rules -> rules.kinds().stream())
            .anyMatch(kind -> kind.to().contains(role) || kind.cc().contains(role));
  }

  /** Whether a message of some rule set asks for this right. */
  public boolean knowsRight(String right) {
    return RIGHTS.contains(right)
        || ruleSets.all().stream()
            .flatMap(rules -> rules.kinds().stream())
            .anyMatch(kind -> kind.right().equals(right));
  }

  /** What keeps a key from being used by us, with the next step; empty when nothing does. */
  public Optional<String> keyProblem(String fingerprint) {
    return openPgp.encryptionProblem(fingerprint).map(Throwable::getMessage);
  }

  private void compare(CaseFile one, Partners others, List<Difference> differences) {
    List<String> roles = List.of(CORRESPONDENT.get(one.desk()));
    compare(
        "Letters to case " + one.urn(),
        lines(inForce, roles, List.of(), Optional.of(one)),
        lines(others, roles, List.of(), Optional.of(one)),
        differences);
  }

  /** Many letters go to the same people, and differ in the same way. */
  private static List<Difference> together(List<Difference> each) {
    Map<List<List<String>>, List<String>> names = new LinkedHashMap<>();
    each.forEach(
        one ->
            names
                .computeIfAbsent(List.of(one.before(), one.after()), lines -> new ArrayList<>())
                .add(one.what()));
    List<Difference> together = new ArrayList<>();
    names.forEach(
        (lines, letters) ->
            together.add(
                new Difference(
                    (letters.size() == 1 ? "Letter " : "Letters ") + String.join(", ", letters),
                    lines.get(0),
                    lines.get(1))));
    return together;
  }

  private static void compare(
      String what, List<String> before, List<String> after, List<Difference> differences) {
    if (!before.equals(after)) {
      differences.add(new Difference(what, before, after));
    }
  }

  /** Of every letter that a rule set names a template for; without a case. */
  private Map<String, List<String>> letters(Partners partners) {
    Map<String, List<String>> letters = new LinkedHashMap<>();
    for (RuleSet rules : ruleSets.all()) {
      for (RuleSet.Kind kind : rules.kinds()) {
        if (kind.template().isPresent()) {
          letters.put(
              "%s %s of %s".formatted(kind.id(), kind.name(), rules.id()),
              lines(partners, kind.to(), kind.cc(), Optional.empty()));
        }
      }
    }
    return letters;
  }

  private List<String> lines(
      Partners partners, List<String> to, List<String> cc, Optional<CaseFile> about) {
    List<String> problems = new ArrayList<>();
    Recipients recipients = new Recipients(partners, known.cases(), known.store());
    Optional<Recipients.Found> found =
        Attempted.of(
            () -> recipients.find(new Recipients.Sought(to, cc, about, Optional.empty())),
            problems);
    List<String> lines = new ArrayList<>();
    problems.forEach(problem -> lines.add("Cannot be addressed. " + problem));
    found.ifPresent(
        who -> {
          who.to().forEach(address -> lines.add("to " + name(partners, address)));
          who.cc().forEach(address -> lines.add("copy to " + name(partners, address)));
          who.everybody().forEach(address -> lines.addAll(unsealable(partners, address)));
        });
    return lines;
  }

  private static String name(Partners partners, String address) {
    return partners.byAddress(address).map(Partner::id).orElse("-");
  }

  private List<String> unsealable(Partners partners, String address) {
    Optional<Partner> partner = partners.byAddress(address);
    Set<String> keys = partner.map(Partner::keys).orElse(Set.of());
    if (keys.stream().anyMatch(key -> openPgp.encryptionProblem(key).isEmpty())) {
      return List.of();
    }
    return List.of(
        "cannot be sealed for %s: none of its %d keys can be used"
            .formatted(partner.map(Partner::id).orElse("-"), keys.size()));
  }
}
