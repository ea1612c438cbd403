package mhss.gateway.access;

import static mhss.gateway.access.Door.HERE;
import static mhss.gateway.access.Door.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mhss.gateway.access.SignIn.Next;
import mhss.gateway.access.login.Totp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondStepTest {

  private final Door door = new Door();

  @BeforeEach
  void kim() {
    door.person("kim", Role.VIEWER);
  }

  /** Of RFC 6238, appendix B, its last six digits. */
  @Test
  void givesTheCodesOfTheStandard() {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
    assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
    assertThat(Totp.code(secret, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
  }

  @Test
  void asksForACodeOnceOneWasProven() {
    door.own.secondStep("kim");
    assertThat(door.signIn.next(door.in("kim", PASSWORD), false)).isEmpty();

    assertThat(door.own.prove("kim", "000000", "s")).isEmpty();
    prove();

    Account account = door.in("kim", PASSWORD);
    assertThat(door.signIn.next(account, false)).contains(Next.CODE);
    door.clock.turn(Duration.ofSeconds(30));
    door.signIn.withCode("kim", door.code("kim"), HERE);
    assertThat(door.signIn.next(account, true)).isEmpty();
  }

  @Test
  void aRoleDemandsIt() {
    Account custodian = door.person("lee", Role.KEY_CUSTODIAN);

    assertThat(door.signIn.next(custodian, false)).contains(Next.SET_UP);
  }

  @Test
  void noCodeCountsTwice() {
    prove();
    door.clock.turn(Duration.ofSeconds(30));
    String code = door.code("kim");
    door.signIn.withCode("kim", code, HERE);

    assertThatThrownBy(() -> door.signIn.withCode("kim", code, HERE))
        .isInstanceOf(SignInRefused.class)
        .hasMessageContaining("used before");
  }

  @Test
  void aCodeOnPaperIsGoodOnceAndForItsPersonAlone() {
    List<String> codes = prove();
    door.person("lee", Role.VIEWER);

    assertThatThrownBy(() -> door.signIn.withCode("lee", codes.get(0), HERE))
        .isInstanceOf(SignInRefused.class);
    door.signIn.withCode("kim", codes.get(0).toUpperCase(java.util.Locale.ROOT), HERE);
    assertThat(door.own.codesLeft("kim")).isEqualTo(codes.size() - 1);
    assertThatThrownBy(() -> door.signIn.withCode("kim", codes.get(0), HERE))
        .isInstanceOf(SignInRefused.class);
  }

  @Test
  void guessingCodesEndsInAWait() {
    prove();
    for (int n = 0; n < 3; n++) {
      assertThatThrownBy(() -> door.signIn.withCode("kim", "000000", HERE))
          .hasMessageContaining("wrong");
    }
    assertThatThrownBy(() -> door.signIn.withCode("kim", door.code("kim"), HERE))
        .hasMessageContaining("Too many wrong attempts");
  }

  @Test
  void theSecretIsCiphertextAndGoesWithItsPerson() {
    String typed = door.own.secondStep("kim").text().replace(" ", "");
    byte[] stored =
        door.store.jdbc().sql("select secret from user_account").query(byte[].class).single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(typed);
    prove();

    door.users.remove("kim", "admin");

    assertThat(
            door.store
                .jdbc()
                .sql("select count(*) from vault_key where purpose = 'person' and wrapped is null")
                .query(Long.class)
                .single())
        .isOne();
    assertThat(door.own.codesLeft("kim")).isZero();
  }

  @Test
  void aLostTelephoneIsTakenOffByAnAdmin() {
    prove();

    door.users.reset("kim", true, "admin");

    assertThat(door.users.get("kim").secondStep()).isFalse();
  }

  @Test
  void theLinkForAppsNamesTheServiceAndThePerson() {
    assertThat(door.own.secondStep("kim").uri())
        .startsWith("otpauth://totp/MHSS%20Gateway:kim?secret=")
        .endsWith("&issuer=MHSS%20Gateway");
  }

  private List<String> prove() {
    door.own.secondStep("kim");
    return door.own.prove("kim", door.code("kim"), "s").orElseThrow();
  }
}
