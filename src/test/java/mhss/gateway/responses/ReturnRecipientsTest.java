package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.partners.Partner;
import mhss.gateway.pgp.FaultyKey;
import mhss.gateway.responses.Packing.Form;
import mhss.gateway.responses.QueuedLetter.SealedTo;
import org.junit.jupiter.api.Test;

/** A return leaves for every designated officer, or for nobody (v8 1.62). */
class ReturnRecipientsTest extends ClaimForOfficers {

  @Test
  void goesToNobodyWhileOneOfficerHasNoUsableKey() {
    Map<String, FaultyKey> faulty =
        Map.of(
            "expired on", FaultyKey.expired(),
            "was revoked on", FaultyKey.revoked(),
            "1024", FaultyKey.weak(),
            "not meant to be encrypted to", FaultyKey.onlyForSigning());
    faulty.forEach(
        (why, key) -> {
          desk.put(key);
          refused(key.fingerprint(), "officer-c", key.fingerprint(), why);
        });
    refused("0123456789ABCDEF0123456789ABCDEF01234567", "officer-c", "There is no key 0123");
  }

  private void refused(String key, String... words) {
    desk.pinned("officer-c", Set.of(key), "payment-officer");
    LetterOrder claim = claim(new Packing(Form.MIME, Optional.empty()));

    assertThat(desk.world.letters.sealingProblems(claim))
        .singleElement()
        .asString()
        .contains(words);
    assertThatThrownBy(() -> desk.queue(claim))
        .isInstanceOf(LetterRefused.class)
        .hasMessageContainingAll(words);
    assertThat(rows()).isZero();
    desk.partners.remove(desk.partners.size() - 1);
  }

  @Test
  void goesToNobodyWhenAnOfficerHasNoKeyOrThereIsNoOfficerOrTheArchiveKeyIsBad() {
    desk.withoutKey("officer-c", "payment-officer");
    assertThat(problems(Optional.empty()))
        .singleElement()
        .asString()
        .contains("officer-c", "import its key");
    desk.partners.remove(2);
    FaultyKey expired = FaultyKey.expired();
    desk.put(expired);
    assertThat(problems(Optional.of(expired.fingerprint())))
        .singleElement()
        .asString()
        .contains("Archive key", expired.fingerprint(), "expired");
    desk.partners.clear();
    assertThat(problems(Optional.empty()))
        .singleElement()
        .asString()
        .contains("No partner has the role payment-officer");
    assertThat(rows()).isZero();
  }

  @Test
  void goesToNobodyWhileTwoPeopleHaveNotConfirmedTheKeyOfAnOfficer() {
    Partner officer = desk.partners.remove(1);
    desk.partners.add(
        new Partner(
            officer.id(),
            officer.addresses(),
            Set.of(),
            Set.of(),
            officer.roles(),
            false,
            false,
            false,
            officer.keys()));

    assertThat(problems(Optional.empty()))
        .singleElement()
        .asString()
        .contains("officer-b", only(officer.keys()), "gateway keys confirm");
  }

  @Test
  void goesToNobodyWhileWhoTheOfficersAreIsNotKnown() {
    desk.partner("officer-a", "payment-officer");
    desk.refusedPartners = Optional.of("partner officer-d must sign, but has no keys");
    assertThat(problems(Optional.empty())).anyMatch(problem -> problem.contains("officer-d"));

    desk.refusedPartners = Optional.empty();
    assertThat(problems(Optional.empty())).noneMatch(problem -> problem.contains("officer-d"));
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() {
    desk.withoutKey("officer-c", "payment-officer");
    desk.stranger("officer-d", "payment-officer");
    assertThat(problems(Optional.of("00" + "11".repeat(19)))).hasSize(3);
  }

  @Test
  void isEncryptedToTheOldAndTheNewKeyOfAnOfficerWhileBothAreGood() {
    String next = desk.secondKey("officer-a");

    UUID row = desk.queue(claim(new Packing(Form.MIME, Optional.empty())));

    assertThat(desk.world.letters.queued(row).orElseThrow().recipients())
        .hasSize(3)
        .contains(new SealedTo("officer-a", next));
    assertThat(desk.opened(row, "officer-a").parts()).hasSize(2);
  }

  @Test
  void isNotKeptByAnOldKeyBesideAGoodOne() {
    for (FaultyKey old : List.of(FaultyKey.expired(), FaultyKey.revoked())) {
      desk.put(old);
      desk.pin("officer-a", old.fingerprint());
    }
    desk.pin("officer-a", "0123456789ABCDEF0123456789ABCDEF01234567");

    UUID row = desk.queue(claim(new Packing(Form.MIME, Optional.empty())));

    assertThat(desk.world.letters.queued(row).orElseThrow().recipients())
        .extracting(SealedTo::partner)
        .containsExactly("officer-a", "officer-b");
  }

  private List<String> problems(Optional<String> archive) {
    return desk.world.letters.sealingProblems(claim(new Packing(Form.MIME, archive)));
  }

  private int rows() {
    return desk.world.jdbc.sql("select count(*) from outbox").query(int.class).single();
  }
}
