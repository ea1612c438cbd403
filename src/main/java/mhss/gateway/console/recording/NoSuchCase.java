package mhss.gateway.console.recording;

import java.util.UUID;

/** No case has that id. */
public class NoSuchCase extends RuntimeException {

  public NoSuchCase(UUID id) {
    super(
        "There is no case %s. Look for its URN; one that must not be held was destroyed."
            .formatted(id));
  }
}
