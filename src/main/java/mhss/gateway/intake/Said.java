package mhss.gateway.intake;

import java.util.Optional;

/**
 * What a person says of a message, instead of what the message says of itself. Who may send what
 * stays as it is.
 *
 * @param kind id of the catalogue; empty: as it is recognised
 * @param urn of the case it is about, normalised; empty: as its form or its words say
 */
public record Said(Optional<String> kind, Optional<String> urn) {

  public static final Said NOTHING = new Said(Optional.empty(), Optional.empty());

  static Said of(String kind, String urn) {
    return new Said(Optional.ofNullable(kind), Optional.ofNullable(urn));
  }
}
