package mhss.gateway.console.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.watch.Standing;
import org.junit.jupiter.api.Test;

class CardTest {

  @Test
  void thePartsOfACardMakeItsNumber() {
    Map<String, Long> parked = new LinkedHashMap<>();
    parked.put("sender-unknown", 2L);
    parked.put("not-encrypted", 1L);
    parked.put("document-damaged", 1L);
    parked.put("urn-missing", 1L);
    parked.put("pgp-altered", 3L);
    assertThat(card(parked).number()).isEqualTo("8");
    assertThat(card(parked).detail())
        .isEqualTo("unknown sender (2); not encrypted; damaged document; 4 others");
  }

  @Test
  void fewPartsAreAllNamed() {
    assertThat(card(Map.of("not-encrypted", 1L)).detail()).isEqualTo("not encrypted");
  }

  @Test
  void mailboxesThatCannotSendOrGiveNoSignOfLifeAreNamed() {
    assertThat(Card.ofMailboxes(List.of("provider"), List.of("adviser", "coaches")))
        .extracting(Card::number, Card::words, Card::detail)
        .containsExactly(
            tuple("1", "mailbox cannot send", "provider"),
            tuple("2", "mailboxes give no sign of life", "adviser, coaches"));
    assertThat(Card.ofMailboxes(List.of(), List.of())).isEmpty();
  }

  private static Card card(Map<String, Long> parked) {
    Standing standing =
        new Standing(Instant.EPOCH, Map.of(), List.of(), parked, Map.of(), 0, 0, Map.of(), 0, 0);
    return Card.of(standing, List.of(), List.of(), List.of(), List.of()).get(0);
  }
}
