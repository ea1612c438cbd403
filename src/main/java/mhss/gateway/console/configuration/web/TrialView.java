package mhss.gateway.console.configuration.web;

import java.util.List;
import mhss.gateway.changes.Diff;
import mhss.gateway.changes.Trial;

/** What a dry run found, as a page shows it. */
public record TrialView(String looked, String limits, List<EffectView> effects) {

  /** More would make a page that nobody reads; the command and REST have all. */
  private static final int SHOWN = 50;

  /**
   * @param url of the message or case to look at; null for none
   */
  public record EffectView(String what, String url, List<DiffRow> lines) {}

  static TrialView of(Trial trial) {
    return new TrialView(
        trial.looked(),
        trial.limits(),
        trial.effects().stream()
            .map(
                effect ->
                    new EffectView(
                        effect.what(),
                        url(effect),
                        DiffRow.of(Diff.of(effect.before(), effect.after()))))
            .toList());
  }

  private static String url(Trial.Effect effect) {
    if (effect.caseFile() != null) {
      return "/cases/" + effect.caseFile();
    }
    return effect.message() == null ? null : "/messages/" + effect.message();
  }

  public List<EffectView> shown() {
    return effects.subList(0, Math.min(SHOWN, effects.size()));
  }
}
