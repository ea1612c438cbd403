package mhss.gateway.access;

import static mhss.gateway.access.Door.HERE;
import static mhss.gateway.access.Door.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mhss.gateway.access.SignIn.Next;
import org.junit.jupiter.api.Test;

class SigningInTest {

  private final Door door = new Door();

  @Test
  void letsSomebodyInWithTheRightPasswordInAnyCaseOfTheName() {
    door.person("kim", Role.CASEWORKER);

    Account account = door.in(" Kim ", PASSWORD);
    door.signIn.done(account, "password", HERE);

    assertThat(account.person()).isEqualTo(new Person("kim", account.roles()));
    assertThat(door.signIn.next(account, false)).isEmpty();
    assertThat(door.users.get("kim").signedInAt()).contains(door.clock.instant());
    assertThat(door.steps("signed-in")).hasSize(1);
    assertThat(door.steps("signed-in").get(0).step().actor()).isEqualTo("kim");
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownNameInTheSameWords() {
    door.person("kim", Role.VIEWER);

    String wrong = refusal("kim", "three wrong words");
    assertThat(refusal("nobody", "three wrong words")).isEqualTo(wrong).contains("wrong");
  }

  @Test
  void keepsNothingOfWhatIsTypedAsAnUnknownName() {
    refusal("my-secret-passphrase", "x");

    assertThat(door.steps("sign-in-refused")).hasSize(1);
    assertThat(door.history.latest(5).toString()).doesNotContain("my-secret-passphrase");
    assertThat(door.history.latest(5).toString()).doesNotContain(HERE);
  }

  @Test
  void refusesEvenTheRightPasswordAfterTooManyWrongOnesAndWaitsLongerEachTime() {
    door.person("kim", Role.VIEWER);
    wrong("kim", 3);

    assertThat(refusal("kim", PASSWORD)).contains("Too many wrong attempts", "3:02pm");
    door.clock.turn(Duration.ofSeconds(61));
    assertThat(refusal("kim", "wrong")).contains("wrong");
    door.clock.turn(Duration.ofSeconds(61));
    assertThat(refusal("kim", PASSWORD)).contains("Too many wrong attempts");
    door.clock.turn(Duration.ofSeconds(61));
    assertThat(door.in("kim", PASSWORD).name()).isEqualTo("kim");
  }

  @Test
  void countsUnknownNamesLikeKnownOnes() {
    wrong("nobody", 3);

    assertThat(refusal("nobody", "x")).contains("Too many wrong attempts");
  }

  @Test
  void noAttemptsAtTheSameMomentGetMoreTries() throws Exception {
    door.person("kim", Role.VIEWER);
    ExecutorService many = Executors.newFixedThreadPool(12);
    Callable<String> guess = () -> refusal("kim", "guess");
    List<Future<String>> answers = many.invokeAll(Stream.generate(() -> guess).limit(24).toList());
    many.shutdown();

    long lookedAt = 0;
    for (Future<String> answer : answers) {
      lookedAt += answer.get().contains("or your password") ? 1 : 0;
    }
    assertThat(lookedAt).isLessThanOrEqualTo(3);
  }

  @Test
  void anAddressWaitsWhoeverItNames() {
    Stream.of("a1", "b1", "c1", "d1", "e1", "f1", "g1", "h1").forEach(name -> wrong(name, 1));
    door.person("kim", Role.VIEWER);

    assertThat(refusal("kim", PASSWORD)).contains("Too many wrong attempts");
    assertThat(door.signIn.withPassword("kim", PASSWORD, "192.0.2.8").name()).isEqualTo("kim");
  }

  @Test
  void anAddressFromWhichManySignInWithACodeNeedNotWait() {
    door.person("kim", Role.KEY_CUSTODIAN);
    door.own.secondStep("kim");
    door.own.prove("kim", door.code("kim"), "session");

    for (int day = 0; day < 12; day++) {
      door.clock.turn(Duration.ofHours(8));
      Account account = door.in("kim", PASSWORD);
      door.signIn.withCode("kim", door.code("kim"), HERE);
      door.signIn.done(account, "code", HERE);
    }

    assertThat(door.in("kim", PASSWORD).name()).isEqualTo("kim");
  }

  @Test
  void keepsOutWhoIsLocked() {
    door.person("kim", Role.VIEWER);
    door.users.lock("kim", "admin");

    assertThat(refusal("kim", PASSWORD)).contains("Your account is locked");
    assertThat(refusal("kim", "wrong")).doesNotContain("locked");
    door.users.unlock("kim", "admin");
    assertThat(door.in("kim", PASSWORD).name()).isEqualTo("kim");
  }

  @Test
  void anAdminEndsAWait() {
    door.person("kim", Role.VIEWER);
    wrong("kim", 3);
    assertThat(door.users.waits("kim")).isPresent();

    door.users.unlock("kim", "admin");

    assertThat(door.users.waits("kim")).isEmpty();
    assertThat(door.in("kim", PASSWORD).name()).isEqualTo("kim");
  }

  @Test
  void aOneTimePasswordLeadsToOneOfTheirOwn() {
    OneTimePassword first = door.users.add("kim", java.util.Set.of(Role.VIEWER), "admin");
    Account account = door.in("kim", first.password());
    assertThat(door.signIn.next(account, false)).contains(Next.PASSWORD);

    door.own.setPassword("kim", PASSWORD, "s");

    assertThat(door.signIn.next(door.in("kim", PASSWORD), false)).isEmpty();
    assertThat(refusal("kim", first.password())).contains("wrong");
  }

  @Test
  void aOneTimePasswordIsGoodForThreeDays() {
    OneTimePassword first = door.users.add("kim", java.util.Set.of(Role.VIEWER), "admin");
    door.clock.turn(Duration.ofDays(4));

    assertThat(refusal("kim", first.password())).contains("not good any more", "new one");
  }

  @Test
  void aNewOneTimePasswordEndsTheOneBeforeAndTheWait() {
    OneTimePassword first = door.users.add("kim", java.util.Set.of(Role.VIEWER), "admin");
    wrong("kim", 3);

    OneTimePassword second = door.users.reset("kim", false, "admin");

    assertThat(refusal("kim", first.password())).contains("wrong");
    assertThat(door.in("kim", second.password()).name()).isEqualTo("kim");
    assertThat(second.toString()).doesNotContain(second.password());
  }

  private void wrong(String name, int times) {
    for (int n = 0; n < times; n++) {
      refusal(name, "three wrong words");
    }
  }

  private String refusal(String name, String password) {
    String[] words = new String[1];
    assertThatThrownBy(() -> door.in(name, password))
        .isInstanceOf(SignInRefused.class)
        .satisfies(refused -> words[0] = refused.getMessage());
    return words[0];
  }
}
