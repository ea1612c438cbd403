package mhss.gateway.pgp;

import java.util.List;

/** None of our keys opens this message; it can be opened once one of {@link #keyIds} is here. */
public class KeyMissing extends Refused {

  private final List<String> keyIds;

  public KeyMissing(List<String> keyIds) {
    super(
        Reason.KEY_MISSING,
        "Encrypted to "
            + String.join(", ", keyIds)
            + (keyIds.size() == 1 ? ", which is not here" : ", none of which is here")
            + ": import that key, or ask the sender to use ours");
    this.keyIds = List.copyOf(keyIds);
  }

  /** For a key that is here but locked. */
  public KeyMissing(List<String> keyIds, String message) {
    super(Reason.KEY_MISSING, message);
    this.keyIds = List.copyOf(keyIds);
  }

  /** Key ids, 16 hex digits upper case. */
  public List<String> keyIds() {
    return keyIds;
  }
}
