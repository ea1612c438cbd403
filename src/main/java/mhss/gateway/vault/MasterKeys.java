package mhss.gateway.vault;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first one wraps, all of them unwrap. */
record MasterKeys(List<MasterKey> keys) {

  MasterKeys {
    keys = List.copyOf(keys);
  }

  MasterKey current() {
    if (keys.isEmpty()) {
      throw new MasterKeyRefused(
          "There is no master key. Start the gateway once (it makes one for a new installation), or"
              + " put master.key back into the secrets folder from your backup.");
    }
    return keys.get(0);
  }

  /**
   * @param id of the master that wrapped it; the others are tried too, because the same key may
   *     have got another name when somebody moved it
   */
  byte[] unwrap(String id, byte[] wrapped, byte[] place) {
    Stream<MasterKey> named = keys.stream().filter(master -> master.id().equals(id));
    Stream<MasterKey> others = keys.stream().filter(master -> !master.id().equals(id));
    for (MasterKey master : Stream.concat(named, others).toList()) {
      try {
        return Sealing.open(master.key(), wrapped, place);
      } catch (ContentAltered e) {
        // Not this one.
      }
    }
    throw new MasterKeyRefused(
        "Keys in the database are wrapped by master key "
            + id
            + ", which is "
            + (keys.isEmpty() ? "missing" : "not among " + names() + ", or is another of that name")
            + ". Put it back from your backup into master.key in the secrets folder (behind the"
            + " first line, if that is a newer one) or into MHSS_MASTER_KEY, and start again.");
  }

  private String names() {
    return keys.stream().map(MasterKey::id).collect(Collectors.joining(", "));
  }
}
