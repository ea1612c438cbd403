package mhss.gateway.intake;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mhss.gateway.pgp.KeyView;
import mhss.gateway.pgp.Keyring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that a key has arrived, and has the mails processed that waited for it. */
public class KeyArrivals {

  private static final Logger LOG = LoggerFactory.getLogger(KeyArrivals.class);

  /** A recipient that the sender did not name: any key may be the one. */
  private static final String HIDDEN = "0000000000000000";

  private final Keyring keyring;
  private final Parking parking;

  /** A mail that its key did not open is not tried again with the same key. */
  private final Set<Try> tried = ConcurrentHashMap.newKeySet();

  KeyArrivals(Keyring keyring, Parking parking) {
    this.keyring = keyring;
    this.parking = parking;
  }

  private record Try(UUID message, String keyId) {}

  /** Named by the route {@code release-held}. */
  public void release() {
    List<ParkedMessage> held =
        parking.parked().stream().filter(message -> message.status().equals("held")).toList();
    if (held.isEmpty()) {
      return;
    }
    Set<String> own = ownKeyIds();
    held.forEach(message -> releaseIfHere(message, own));
  }

  private void releaseIfHere(ParkedMessage message, Set<String> own) {
    Set<String> arrived = new TreeSet<>(own);
    if (!message.needsKeys().contains(HIDDEN)) {
      arrived.retainAll(message.needsKeys());
    }
    arrived.removeIf(key -> !tried.add(new Try(message.id(), key)));
    if (!arrived.isEmpty()) {
      release(message, arrived);
    }
  }

  private void release(ParkedMessage message, Collection<String> arrived) {
    try {
      parking.release(message, arrived);
      LOG.info(
          "Message {} waited for key {}, which is here: it is processed again",
          message.id(),
          arrived);
    } catch (AlreadySettled other) {
      LOG.info(other.getMessage());
    } catch (RuntimeException failed) {
      // Not released, so the key is not tried either.
      arrived.forEach(key -> tried.remove(new Try(message.id(), key)));
      throw failed;
    }
  }

  private Set<String> ownKeyIds() {
    return keyring.keys().stream()
        .filter(key -> key.own() && key.problem().isEmpty())
        .map(KeyView::keyIds)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
