package mhss.gateway.partners;

import java.util.List;
import java.util.Optional;

/** Everybody the gateway corresponds with. Nobody else may change a case. */
public class Partners {

  /** By exact mail address (case-insensitive), never by display name. */
  public Optional<Partner> byAddress(String address) {
    throw new UnsupportedOperationException();
  }

  public List<Partner> all() {
    throw new UnsupportedOperationException();
  }
}
