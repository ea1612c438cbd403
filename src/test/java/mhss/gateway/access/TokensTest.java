package mhss.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final Duration MONTH = Duration.ofDays(30);

  private final Door door = new Door();

  @BeforeEach
  void kim() {
    door.person("kim", Role.CASEWORKER, Role.AUDITOR);
  }

  @Test
  void speaksForItsPersonWithTheRolesItWasMadeFor() {
    NewToken made = make(Role.AUDITOR);

    assertThat(made.secret()).startsWith("mgw_").hasSizeGreaterThan(40);
    assertThat(door.tokens.holder(made.secret()).map(Tokens.Holder::person))
        .contains(new Person("kim", Set.of(Role.AUDITOR)));
    assertThat(door.tokens.of("kim").get(0).usedAt()).contains(door.clock.instant());
    assertThat(made.toString()).doesNotContain(made.secret());
  }

  @Test
  void mayNeverMoreThanItsPersonMayNow() {
    assertThatThrownBy(() -> make(Role.ADMIN))
        .isInstanceOf(AccessRefused.class)
        .hasMessageContaining("cannot have more than its owner");
    NewToken made = make(Role.AUDITOR);

    door.users.roles("kim", Set.of(Role.CASEWORKER), "ada");
    assertThat(door.tokens.holder(made.secret()))
        .get()
        .extracting(holder -> holder.person().roles())
        .asString()
        .isEqualTo("[]");
    door.users.lock("kim", "ada");
    assertThat(door.tokens.holder(made.secret())).isEmpty();
  }

  @Test
  void endsByItselfOrAtOnce() {
    NewToken first = make(Role.AUDITOR);
    NewToken second = make(Role.AUDITOR);
    door.tokens.revoke(first.token().id(), Optional.of("kim"), "kim");

    assertThat(door.tokens.holder(first.secret())).isEmpty();
    assertThat(door.tokens.holder(second.secret())).isPresent();
    door.clock.turn(MONTH);
    assertThat(door.tokens.holder(second.secret())).isEmpty();
    assertThatThrownBy(() -> door.tokens.revoke(first.token().id(), Optional.empty(), "ada"))
        .isInstanceOf(NoSuchToken.class);
  }

  @Test
  void anotherPersonsTokenIsNotOnesOwn() {
    NewToken made = make(Role.AUDITOR);

    assertThatThrownBy(() -> door.tokens.revoke(made.token().id(), Optional.of("sam"), "sam"))
        .isInstanceOf(NoSuchToken.class);
    assertThat(door.tokens.holder(made.secret())).isPresent();
  }

  @Test
  void aTokenThatATokenMadeEndsWithIt() {
    NewToken first = make(Role.AUDITOR);
    NewToken child = madeBy(first);
    NewToken grandchild = madeBy(child);

    assertThat(child.token().expiresAt()).isEqualTo(first.token().expiresAt());
    assertThat(grandchild.token().expiresAt()).isEqualTo(first.token().expiresAt());
    door.tokens.revoke(first.token().id(), Optional.of("kim"), "kim");
    assertThat(door.tokens.holder(child.secret())).isEmpty();
    assertThat(door.tokens.holder(grandchild.secret())).isEmpty();
  }

  private NewToken madeBy(NewToken token) {
    return door.tokens.make(
        door.tokens.holder(token.secret()).orElseThrow(),
        "of a program",
        Set.of(Role.AUDITOR),
        Duration.ofDays(365));
  }

  @Test
  void refusesALifeThatIsTooLong() {
    assertThatThrownBy(
            () ->
                door.tokens.make(
                    "kim", "report", Set.of(Role.AUDITOR), Duration.ofDays(366), "kim"))
        .isInstanceOf(AccessRefused.class)
        .hasMessageContaining("365 days");
  }

  @Test
  void keepsNoTokenAndTellsNone() {
    NewToken made = make(Role.AUDITOR);

    assertThat(
            door.store.jdbc().sql("select t::text from api_token t").query(String.class).single())
        .doesNotContain(made.secret().substring(4));
    assertThat(door.history.latest(9).toString()).doesNotContain(made.secret());
    assertThat(door.steps("token-made").get(0).step().facts())
        .containsEntry("token", made.token().id().toString());
  }

  private NewToken make(Role role) {
    return door.tokens.make("kim", "nightly report", Set.of(role), MONTH, "kim");
  }
}
