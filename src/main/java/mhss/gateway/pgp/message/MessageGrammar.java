package mhss.gateway.pgp.message;

import static mhss.gateway.pgp.message.MessageGrammar.State.ENCRYPTED;
import static mhss.gateway.pgp.message.MessageGrammar.State.PACKED;
import static mhss.gateway.pgp.message.MessageGrammar.State.READ;
import static mhss.gateway.pgp.message.MessageGrammar.State.SIGNED;
import static mhss.gateway.pgp.message.MessageGrammar.State.SIGNED_PACKED;
import static mhss.gateway.pgp.message.MessageGrammar.State.START;
import static mhss.gateway.pgp.message.MessageGrammar.Symbol.CLOSING_SIGNATURE;
import static mhss.gateway.pgp.message.MessageGrammar.Symbol.COMPRESSED_DATA;
import static mhss.gateway.pgp.message.MessageGrammar.Symbol.ENCRYPTED_DATA;
import static mhss.gateway.pgp.message.MessageGrammar.Symbol.END;
import static mhss.gateway.pgp.message.MessageGrammar.Symbol.LITERAL_DATA;
import static mhss.gateway.pgp.message.MessageGrammar.Symbol.OPENING_SIGNATURE;

import java.util.Map;
import mhss.gateway.pgp.Refused;
import mhss.gateway.pgp.Refused.Reason;

/**
 * Which packets may follow which: the part of RFC 9580 section 10.3 that senders use. Encryption
 * only outside, signatures around one literal packet, nothing after it. Left out on purpose:
 * encryption inside a signature, compression or encryption, where it is unclear what a signature
 * would be worth.
 */
final class MessageGrammar {

  enum State {
    START,
    ENCRYPTED,
    PACKED,
    SIGNED,
    SIGNED_PACKED,
    READ
  }

  enum Symbol {
    ENCRYPTED_DATA,
    COMPRESSED_DATA,
    OPENING_SIGNATURE,
    LITERAL_DATA,
    CLOSING_SIGNATURE,
    END
  }

  private static final Map<State, Map<Symbol, State>> TRANSITIONS =
      Map.of(
          START,
          Map.of(
              ENCRYPTED_DATA, ENCRYPTED,
              COMPRESSED_DATA, PACKED,
              OPENING_SIGNATURE, SIGNED,
              LITERAL_DATA, READ),
          ENCRYPTED,
          Map.of(COMPRESSED_DATA, PACKED, OPENING_SIGNATURE, SIGNED, LITERAL_DATA, READ),
          PACKED,
          Map.of(COMPRESSED_DATA, PACKED, OPENING_SIGNATURE, SIGNED, LITERAL_DATA, READ),
          SIGNED,
          Map.of(COMPRESSED_DATA, SIGNED_PACKED, OPENING_SIGNATURE, SIGNED, LITERAL_DATA, READ),
          SIGNED_PACKED,
          Map.of(LITERAL_DATA, READ),
          READ,
          Map.of(CLOSING_SIGNATURE, READ, END, READ));

  private State state = START;

  /** A signature packet opens before the literal data (old style) and closes after it. */
  Symbol signature() {
    return state == READ ? CLOSING_SIGNATURE : OPENING_SIGNATURE;
  }

  void next(Symbol symbol) {
    State following = TRANSITIONS.get(state).get(symbol);
    if (following == null) {
      throw new Refused(
          Reason.NOT_OPENPGP,
          "Packets in an order that no message has (%s after %s): ask the sender to encrypt and sign once, with current software"
              .formatted(symbol, state));
    }
    state = following;
  }
}
