package mhss.gateway.reports;

import java.util.List;
import java.util.UUID;

/** What waits for an adviser's decision, and the decision: once, by a person, with its e-mail. */
public class Reviews {

  /** Those that wait, oldest first. */
  public List<Review> queue() {
    return List.of();
  }

  /**
   * @param signature adviser's name and e-mail signature; empty for that of the desk
   * @return id of the letter in the outbox
   */
  public UUID accept(UUID review, String actor, String signature) {
    throw new UnsupportedOperationException();
  }

  /**
   * @param reasons ids of the rule set, at least one
   * @param details what has to be done, as the provider reads it; refused without
   * @return id of the letter in the outbox
   */
  public UUID reject(
      UUID review, String actor, String signature, List<String> reasons, String details) {
    throw new UnsupportedOperationException();
  }
}
