package mhss.gateway.reports;

/**
 * How one criterion of the specified standard stands in one document.
 *
 * @param criterion id in the rule set
 * @param words of the rule set
 * @param source paragraph of the guidance
 * @param place where to look, for example {@code page 2, line 14, eap}; empty for the whole
 * @param mechanical told by what is there or not, without judging what it says
 * @param note why, without content
 */
public record Finding(
    String criterion,
    String words,
    String source,
    String place,
    Verdict verdict,
    boolean mechanical,
    String note) {

  /** Certain enough to keep a report from leaving, or from being accepted unseen. */
  public boolean failsMechanically() {
    return mechanical && verdict == Verdict.NOT_MET;
  }
}
