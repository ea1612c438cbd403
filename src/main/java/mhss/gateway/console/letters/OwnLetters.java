package mhss.gateway.console.letters;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.Effects;
import mhss.gateway.correspondence.Correspondence;
import mhss.gateway.correspondence.OwnLetter;
import mhss.gateway.correspondence.Sent;
import mhss.gateway.operations.LetterAccess;
import mhss.gateway.responses.LetterForm;
import mhss.gateway.responses.LetterRefused;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;

/**
 * Letters that a person writes about a case: which there are, how one looks, and that it leaves.
 */
public class OwnLetters {

  private final Correspondence correspondence;
  private final Letters letters;
  private final RuleSets ruleSets;
  private final Looking looking;

  OwnLetters(Correspondence correspondence, Letters letters, RuleSets ruleSets, Looking looking) {
    this.correspondence = correspondence;
    this.letters = letters;
    this.ruleSets = ruleSets;
    this.looking = looking;
  }

  /** What shows a letter and its effect before it is sent. */
  record Looking(Cases cases, Effects effects, LetterAccess access) {}

  /**
   * A letter that was sent, or that would be.
   *
   * @param effect on the case of the desk that writes it
   */
  public record Written(Effect effect, Sent sent) {}

  /**
   * @param dryRun only tells how it looks and what becomes of the case; the look is recorded
   * @throws mhss.gateway.correspondence.NotSent when it does not leave
   * @throws LetterRefused when it cannot be written so
   */
  public Written write(OwnLetter letter, boolean dryRun) {
    CaseFile before = looking.cases().byUrn(letter.desk(), letter.urn()).orElse(null);
    AtomicReference<Sent> sent = new AtomicReference<>();
    Effect effect =
        looking
            .effects()
            .of(
                before,
                dryRun,
                () -> {
                  sent.set(correspondence.send(letter));
                  return sent.get().registered();
                });
    if (dryRun && before != null) {
      looking.access().looked(before, letter.kind(), letter.actor());
    }
    return new Written(effect, sent.get());
  }

  /** A kind that a person writes, with what its template takes. */
  public record Writable(Kind kind, LetterForm form) {}

  /**
   * Those about a case: neither reports nor decisions, which leave from their own pages; without
   * those whose template cannot be used.
   */
  public List<Writable> of(CaseFile file) {
    RuleSet rules = ruleSets.get(file.ruleSet());
    return letters.composable(file.ruleSet(), file.desk()).stream()
        .filter(kind -> kind.template().isPresent() && !leavesElsewhere(rules, kind))
        .flatMap(this::writable)
        .toList();
  }

  private Stream<Writable> writable(Kind kind) {
    try {
      LetterForm form = letters.form(kind);
      boolean ofCase = form.values().stream().anyMatch(value -> value.name().equals("urn"));
      return ofCase ? Stream.of(new Writable(kind, form)) : Stream.empty();
    } catch (LetterRefused badTemplate) {
      return Stream.empty(); // the doctor and the list of letters tell of it
    }
  }

  private static boolean leavesElsewhere(RuleSet rules, Kind kind) {
    return rules.reports().stream()
        .flatMap(
            type ->
                Stream.of(
                    type.submitKind(), type.resubmitKind(), type.acceptKind(), type.rejectKind()))
        .anyMatch(kind.name()::equals);
  }
}
