package mhss.gateway.responses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A letter that is wanted. There is one per case, kind, report, revision and mail answered; asking
 * again gives the same one.
 *
 * @param desk that sends it
 * @param caseFile null for a letter that belongs to no case
 * @param ruleSet whose kind it is; null for a letter to our own people
 * @param kind id or name of a kind of the rule set that the other desk receives
 * @param report id of the report type it carries or decides, or what else tells two letters of a
 *     kind apart (a code, never content); null when nothing does
 * @param revision of the report; of notices the how-manieth; 0 when there is only one
 * @param inReplyTo a message we received; null when it answers nothing
 * @param values for the template, each of which its front matter names: text, numbers, dates, lists
 *     and maps of these
 * @param to another address than the role's; it must be a partner's
 * @param actor login name of the person who sends it, or {@code gateway}: then it says that it was
 *     made automatically (RFC 3834)
 * @param packing of a return; then nothing is queued unless every recipient can open it
 */
public record LetterOrder(
    String desk,
    UUID caseFile,
    String ruleSet,
    String kind,
    String report,
    int revision,
    UUID inReplyTo,
    Map<String, Object> values,
    List<LetterFile> files,
    Optional<String> to,
    String actor,
    Optional<Packing> packing) {

  public static final String GATEWAY = "gateway";

  public LetterOrder {
    values = Map.copyOf(values);
    files = List.copyOf(files);
  }

  public LetterOrder(
      String desk,
      UUID caseFile,
      String ruleSet,
      String kind,
      String report,
      int revision,
      UUID inReplyTo,
      Map<String, Object> values,
      List<LetterFile> files,
      Optional<String> to,
      String actor) {
    this(
        desk,
        caseFile,
        ruleSet,
        kind,
        report,
        revision,
        inReplyTo,
        values,
        files,
        to,
        actor,
        Optional.empty());
  }

  /** Made by the gateway itself. */
  public LetterOrder(
      String desk,
      UUID caseFile,
      String ruleSet,
      String kind,
      String report,
      int revision,
      UUID inReplyTo,
      Map<String, Object> values,
      List<LetterFile> files,
      Optional<String> to) {
    this(desk, caseFile, ruleSet, kind, report, revision, inReplyTo, values, files, to, GATEWAY);
  }

  public LetterOrder by(String person) {
    return with(person, packing);
  }

  public LetterOrder packed(Packing how) {
    return with(actor, Optional.of(how));
  }

  private LetterOrder with(String person, Optional<Packing> how) {
    return new LetterOrder(
        desk, caseFile, ruleSet, kind, report, revision, inReplyTo, values, files, to, person, how);
  }
}
