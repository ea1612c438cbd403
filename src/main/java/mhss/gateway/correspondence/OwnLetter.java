package mhss.gateway.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.documents.Document;

/**
 * A letter of the catalogue that a person wants to leave.
 *
 * @param desk that writes it
 * @param urn of its case, in any spelling
 * @param kind id or name of the rule set
 * @param values for the template
 * @param answers a message we received; empty when it answers none
 * @param at when what it says happened
 * @param facts of the event, beside those that follow from the values
 * @param to another partner's address than the role's
 * @param again although one of the kind was written about this case already
 */
public record OwnLetter(
    String desk,
    String urn,
    String kind,
    Map<String, Object> values,
    List<Document> files,
    Optional<UUID> answers,
    Instant at,
    Map<String, String> facts,
    Optional<String> to,
    boolean again,
    String actor) {

  public OwnLetter {
    values = Map.copyOf(values);
    files = List.copyOf(files);
    facts = Map.copyOf(facts);
  }

  /** A plain one: no answer, nothing beside its values and files. */
  public OwnLetter(
      String desk,
      String urn,
      String kind,
      Map<String, Object> values,
      List<Document> files,
      Instant at,
      String actor) {
    this(
        desk,
        urn,
        kind,
        values,
        files,
        Optional.empty(),
        at,
        Map.of(),
        Optional.empty(),
        false,
        actor);
  }
}
