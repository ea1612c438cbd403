package mhss.gateway.changes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mhss.gateway.changes.Trial.Effect;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.intake.RuleTrials;
import mhss.gateway.operations.RouteOutline;
import mhss.gateway.partners.BadPartnersFile;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.PartnerCandidates;
import mhss.gateway.responses.LetterTrials;
import mhss.gateway.rules.BadRules;
import mhss.gateway.rules.CandidateRules;

/** What would differ with a file as it would be. Nothing is sent, and nothing is stored. */
class Trials {

  private final ConfigFolders folders;
  private final CandidateRules rules;
  private final RuleTrials messages;
  private final LetterTrials letters;
  private final PartnerCandidates partners;

  Trials(
      ConfigFolders folders,
      CandidateRules rules,
      RuleTrials messages,
      LetterTrials letters,
      PartnerCandidates partners) {
    this.folders = folders;
    this.rules = rules;
    this.messages = messages;
    this.letters = letters;
    this.partners = partners;
  }

  /**
   * @param content empty: the file is to go
   * @throws ChangeRefused when it can no longer be used
   */
  Trial of(ConfigFile file, Optional<byte[]> content, int most) {
    Optional<byte[]> now = folders.read(file);
    return switch (file.kind()) {
      case ROUTE -> route(text(now), text(content));
      case TEMPLATE -> template(file, text(now), text(content), most);
      case RULES -> rules(file, content.orElseThrow(), most);
      case PARTNERS -> partners(now, content.orElseThrow());
    };
  }

  private static Trial route(String now, String then) {
    List<String> before = outline(now);
    List<String> after = outline(then);
    List<Effect> effects =
        before.equals(after)
            ? List.of()
            : List.of(new Effect("The way of a message through it", null, before, after));
    return new Trial(
        "The route was built with all it needs, beside the running ones, and never started",
        effects);
  }

  private static List<String> outline(String content) {
    return RouteOutline.of(content).stream().map(RouteOutline.Stop::toString).toList();
  }

  private Trial template(ConfigFile file, String now, String then, int most) {
    if (!file.text() || !file.path().endsWith(".txt.ftl")) {
      return new Trial(
          "Its text was read. What it makes is seen in a preview of the next return", List.of());
    }
    LetterTrials.Found found = letters.against(file.path(), now, then, most);
    return new Trial(
        found.looked() == 0
            ? "No letter was written by it yet: it was composed with invented values"
            : "%d past letters were composed again; what people had typed is not kept, invented words stand there"
                .formatted(found.looked()),
        found.differences().stream()
            .map(
                one ->
                    new Effect(
                        one.urn().map(urn -> "Letter to case " + urn).orElse("An invented letter"),
                        one.message().map(Object::toString).orElse(null),
                        one.before(),
                        one.after()))
            .toList());
  }

  private Trial rules(ConfigFile file, byte[] content, int most) {
    try {
      RuleTrials.Found found = messages.against(rules.with(file.path(), content), most);
      return new Trial(
          "The newest %d messages were recognised and read again".formatted(found.looked()),
          found.differences().stream()
              .map(
                  one ->
                      new Effect(
                          "Message " + one.message(),
                          one.message().toString(),
                          one.before(),
                          one.after()))
              .toList());
    } catch (BadRules bad) {
      throw new ChangeRefused(List.of(new Problem(file, 0, bad.getMessage())));
    }
  }

  private Trial partners(Optional<byte[]> now, byte[] then) {
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
    return new Trial("Both files were read and compared", effects);
  }

  private TreeMap<String, List<String>> words(byte[] content) {
    try {
      return partners.read(content).stream()
          .collect(Collectors.toMap(Partner::id, Trials::words, (a, b) -> a, TreeMap::new));
    } catch (BadPartnersFile bad) {
      return new TreeMap<>();
    }
  }

  private static List<String> words(Partner partner) {
    return List.of(
        "addresses: " + partner.addresses().size(),
        "keys: " + String.join(" ", partner.keys().stream().sorted().toList()),
        "may: " + String.join(" ", partner.may().stream().sorted().toList()),
        "roles: " + String.join(" ", partner.roles().stream().sorted().toList()),
        "must sign: " + partner.mustSign(),
        "must encrypt: " + partner.mustEncrypt(),
        "must pass DMARC: " + partner.mustPassDmarc());
  }

  private static String text(Optional<byte[]> content) {
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }
}
