package mhss.gateway.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.changes.Trial.Effect;
import mhss.gateway.intake.RuleTrials;
import mhss.gateway.partners.BadPartnersFile;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.PartnerCandidates;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.RecipientTrials;

/**
 * What would differ by other partners: the partners themselves, who letters go to and whether they
 * can open them, and how mail that was received would be recognised.
 */
class PartnerTrials {

  private static final String NO_RIGHT = " (no message asks for this right: a slip of the pen?)";
  private static final String NO_ROLE = " (no letter goes to this role: a slip of the pen?)";

  private final PartnerCandidates candidates;
  private final RuleTrials messages;
  private final RecipientTrials recipients;

  PartnerTrials(PartnerCandidates candidates, RuleTrials messages, RecipientTrials recipients) {
    this.candidates = candidates;
    this.messages = messages;
    this.recipients = recipients;
  }

  /**
   * @throws ChangeRefused when it can no longer be used
   */
  Trial of(Optional<byte[]> now, byte[] then, int most) {
    Partners others = asInForce(then);
    List<Effect> effects = new ArrayList<>(partners(now, then));
    RecipientTrials.Found letters = recipients.against(others, most);
    letters
        .differences()
        .forEach(one -> effects.add(new Effect(one.what(), null, one.before(), one.after())));
    RuleTrials.Found mails = messages.against(others, most);
    effects.addAll(EditionTrials.effects(mails));
    return new Trial(
        "Both files were compared, %d letters and %d open cases addressed, and the newest %d messages recognised again"
            .formatted(letters.letters(), letters.cases(), mails.looked()),
        "Keys are judged as they are here now. Mails that wait in the outbox keep the recipients they have.",
        effects);
  }

  private Partners asInForce(byte[] content) {
    try {
      return candidates.asInForce(content);
    } catch (BadPartnersFile bad) {
      ConfigFile file = new ConfigFile(Kind.PARTNERS, "partners.yml");
      throw new ChangeRefused(List.of(new Problem(file, 0, bad.getMessage())));
    }
  }

  private List<Effect> partners(Optional<byte[]> now, byte[] then) {
    TreeMap<String, List<String>> before = now.map(this::words).orElseGet(TreeMap::new);
    TreeMap<String, List<String>> after = words(then);
    List<Effect> effects = new ArrayList<>();
    TreeMap<String, List<String>> all = new TreeMap<>(before);
    all.putAll(after);
    for (String id : all.keySet()) {
      List<String> was = before.getOrDefault(id, List.of());
      List<String> is = after.getOrDefault(id, List.of());
      if (!was.equals(is)) {
        effects.add(new Effect("Partner " + id, null, was, is));
      }
    }
    return effects;
  }

  private TreeMap<String, List<String>> words(byte[] content) {
    try {
      return candidates.read(content).stream()
          .collect(Collectors.toMap(Partner::id, this::words, (a, b) -> a, TreeMap::new));
    } catch (BadPartnersFile bad) {
      return new TreeMap<>();
    }
  }

  private List<String> words(Partner partner) {
    return Stream.of(
            partner.addresses().stream().map(address -> "address: " + address),
            partner.keys().stream().sorted().map(this::key),
            partner.may().stream()
                .sorted()
                .map(
                    right -> "may send: " + right + unless(recipients.knowsRight(right), NO_RIGHT)),
            partner.roles().stream()
                .sorted()
                .map(role -> "role: " + role + unless(recipients.knowsRole(role), NO_ROLE)),
            Stream.of(
                "must sign: " + yesNo(partner.mustSign()),
                "must encrypt: " + yesNo(partner.mustEncrypt()),
                "must pass DMARC: " + yesNo(partner.mustPassDmarc())))
        .flatMap(lines -> lines)
        .toList();
  }

  private String key(String fingerprint) {
    return "key: "
        + fingerprint
        + recipients
            .keyProblem(fingerprint)
            .map(why -> " (not usable here: " + why + ")")
            .orElse("");
  }

  private static String unless(boolean known, String words) {
    return known ? "" : words;
  }

  private static String yesNo(boolean demanded) {
    return demanded ? "yes" : "no";
  }
}
