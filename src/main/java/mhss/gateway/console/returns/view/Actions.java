package mhss.gateway.console.returns.view;

import java.util.Set;
import mhss.gateway.returns.ReturnEntry;

/** What can be decided about a return as it stands. */
public record Actions(boolean approve, boolean correct, boolean discard) {

  public static final Actions NONE = new Actions(false, false, false);

  private static final Set<String> NOT_SENT = Set.of("waiting", "due", "kept", "failed");
  private static final Set<String> NEVER_CORRECTED =
      Set.of("queued", "sending", "uncertain", "superseded");

  public static Actions of(ReturnEntry entry) {
    return new Actions(
        entry.state().equals("waiting"),
        !NEVER_CORRECTED.contains(entry.state()),
        NOT_SENT.contains(entry.state()));
  }

  public boolean any() {
    return approve || correct || discard;
  }
}
