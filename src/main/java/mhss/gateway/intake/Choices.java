package mhss.gateway.intake;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;

/** The command that would settle a parked message, once a person has decided. */
final class Choices {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Europe/London"));

  /** A person's doubt about who sent it is settled by nobody's command. */
  private static final Set<String> NEVER_BY_HAND =
      Set.of("sender-unknown", "sender-unclear", "sender-differs", "signature-not-pinned");

  private Choices() {}

  /** Advice with the command after it; as it is where there is none to give. */
  static String with(String advice, InHand inHand, Outcome.Parked parked) {
    if (inHand.recognised() == null || NEVER_BY_HAND.contains(parked.cause())) {
      return advice;
    }
    List<String> events = events(inHand);
    String discard = "gateway discard %s --reason '…'".formatted(inHand.stored().id());
    if (inHand.referral() != null || events.isEmpty()) {
      return parked.cause().equals("for-information")
          ? sentence(advice) + " Then: " + discard
          : advice;
    }
    String urn = Optional.ofNullable(parked.urn()).orElse("URN");
    return sentence(advice)
        + " To act on it by hand: "
        + events.stream()
            .map(event -> record(urn, event, inHand))
            .collect(Collectors.joining(", or "))
        + "; then: "
        + discard;
  }

  private static String sentence(String advice) {
    return advice.endsWith(".") ? advice : advice + ".";
  }

  /** What begins a case finds none on which to record it. */
  private static boolean opens(String event, RuleSet ruleSet) {
    return ruleSet.transitions(event).stream().anyMatch(edge -> edge.from().isEmpty());
  }

  private static List<String> events(InHand inHand) {
    if (inHand.happening() != null && inHand.happening().event().isPresent()) {
      return inHand.happening().event().stream().toList();
    }
    RuleSet.Kind kind = inHand.recognised().kind();
    Optional<ReportType> report = kind.report().flatMap(inHand.recognised().ruleSet()::report);
    return report.isPresent() && kind.form().isPresent()
        ? List.of(report.get().submitted(), report.get().resubmitted())
        : kind.event().stream().toList();
  }

  private static String record(String urn, String event, InHand inHand) {
    if (opens(event, inHand.recognised().ruleSet())) {
      return "gateway open-case %s --desk %s --event %s --received '%s' --referred DATE --reason '…'"
          .formatted(urn, inHand.stored().desk(), event, WHEN.format(inHand.stored().receivedAt()));
    }
    Map<String, String> facts = inHand.happening() == null ? Map.of() : inHand.happening().facts();
    return "gateway record %s %s --desk %s --on '%s'%s"
        .formatted(
            urn,
            event,
            inHand.stored().desk(),
            WHEN.format(inHand.stored().receivedAt()),
            facts.entrySet().stream()
                .map(fact -> " --fact " + fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining()));
  }
}
