package mhss.gateway.correspondence;

import java.util.Optional;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.watch.Notice;
import mhss.gateway.watch.Notices;

/** Letters that do not leave by themselves: a report, a decision, a notice that waits. */
class OtherCommands {

  private final Notices notices;
  private final Letters letters;

  OtherCommands(Notices notices, Letters letters) {
    this.notices = notices;
    this.letters = letters;
  }

  void refuse(RuleSet rules, Kind kind, String desk, String urn) {
    if (kind.desk().equals(desk) || kind.template().isEmpty()) {
      throw new NotSent(
          "unknown-kind",
          "The %s desk writes no letter %s: see 'gateway letters list %s'"
              .formatted(desk, kind.id(), rules.id()));
    }
    if (!letters.values(rules.id(), kind.id()).contains("urn")) {
      throw new NotSent(
          "no-case-letter",
          "%s is about no single case: it is not sent like this".formatted(kind.id()));
    }
    if (submitted(rules, kind)) {
      throw new NotSent(
          "other-command",
          "%s carries a report, which is checked before it leaves: 'gateway submit %s --report ... --file ...'"
              .formatted(kind.id(), urn));
    }
    if (decided(rules, kind)) {
      throw new NotSent(
          "other-command",
          "%s decides about a report: 'gateway review' shows those that wait, accept or reject it there"
              .formatted(kind.id()));
    }
  }

  /** A second letter about the same is not what anybody wants. */
  void refuseWaiting(CaseFile file, Kind kind) {
    Optional<Notice> waiting =
        notices.byCase(file.id()).stream()
            .filter(notice -> notice.kind().equals(kind.id()))
            .filter(notice -> notice.state().equals("prepared"))
            .findFirst();
    waiting.ifPresent(
        notice -> {
          throw new NotSent(
              "other-command",
              "A notice %s is prepared already: 'gateway notices approve %s' lets it go"
                  .formatted(kind.id(), notice.id()));
        });
  }

  private static boolean submitted(RuleSet rules, Kind kind) {
    return rules.reports().stream()
        .flatMap(type -> Stream.of(type.submitKind(), type.resubmitKind()))
        .anyMatch(kind.name()::equals);
  }

  private static boolean decided(RuleSet rules, Kind kind) {
    return rules.reports().stream()
        .flatMap(type -> Stream.of(type.acceptKind(), type.rejectKind()))
        .anyMatch(kind.name()::equals);
  }
}
