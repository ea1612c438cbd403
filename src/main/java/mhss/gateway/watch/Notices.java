package mhss.gateway.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Prepared letters, until a person lets them go, or the setting of their kind does. */
public class Notices {

  /** Those that wait for a person, oldest first. */
  public List<Notice> waiting() {
    throw new UnsupportedOperationException();
  }

  public Optional<Notice> byId(UUID id) {
    throw new UnsupportedOperationException();
  }

  public List<Notice> byCase(UUID caseFile) {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts it into the outbox.
   *
   * @param values what the person adds or changes, for example {@code explanation}
   * @return id of the outbox row
   */
  public UUID approve(UUID id, Map<String, String> values, String actor) {
    throw new UnsupportedOperationException();
  }

  public void discard(UUID id, String actor, String reason) {
    throw new UnsupportedOperationException();
  }
}
