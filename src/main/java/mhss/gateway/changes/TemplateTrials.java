package mhss.gateway.changes;

import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.Trial.Effect;
import mhss.gateway.responses.LetterTrials;
import mhss.gateway.returns.ReturnTemplates;

/** Past letters composed again by another template; workbooks filled with invented figures. */
class TemplateTrials {

  private final LetterTrials letters;
  private final ReturnTemplates returns;

  TemplateTrials(LetterTrials letters, ReturnTemplates returns) {
    this.letters = letters;
    this.returns = returns;
  }

  Trial text(ConfigFile file, String now, String then, int most) {
    if (!file.path().endsWith(".txt.ftl")) {
      return new Trial(
          "Its text was read. What it makes is seen in a preview of the next return", List.of());
    }
    LetterTrials.Found found = letters.against(file.path(), now, then, most);
    return new Trial(
        found.looked() == 0
            ? "No letter of a case was written by it yet: it was composed with invented values"
            : "%d past letters were composed again; what people had typed is not kept, invented words stand there"
                .formatted(found.looked()),
        effects(found));
  }

  static List<Effect> effects(LetterTrials.Found found) {
    return found.differences().stream()
        .map(
            one ->
                new Effect(
                    one.urn().map(urn -> "Letter to case " + urn).orElse("An invented letter"),
                    one.message().map(Object::toString).orElse(null),
                    one.before(),
                    one.after()))
        .toList();
  }

  Trial workbook(ConfigFile file, Optional<byte[]> now, byte[] then) {
    List<String> before =
        now.map(bytes -> returns.proofLines(file.path(), bytes)).orElse(List.of());
    List<String> after = returns.proofLines(file.path(), then);
    return new Trial(
        "It was filled with invented figures and compared cell by cell. Colours and widths are not compared: download the proof to see them",
        before.equals(after)
            ? List.of()
            : List.of(new Effect("Filled with invented figures", null, before, after)));
  }
}
