package mhss.gateway.access;

import static mhss.gateway.access.Door.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UsersTest {

  private final Door door = new Door();

  @Test
  void theFirstStartMakesOneAdminAndNoOtherStartDoes() {
    OneTimePassword first = door.users.first().orElseThrow();

    assertThat(door.users.get(first.name()).roles()).containsExactly(Role.ADMIN);
    assertThat(door.users.first()).isEmpty();
  }

  @Test
  void aNameIsNeverGivenToAnotherPerson() {
    door.person("kim", Role.VIEWER);
    door.users.remove("kim", "admin");

    assertThat(door.users.find("kim")).isEmpty();
    assertThatThrownBy(() -> door.users.add("kim", Set.of(Role.VIEWER), "admin"))
        .isInstanceOf(AccessRefused.class)
        .hasMessageContaining("names stand in the history for ever");
  }

  @Test
  void addsNobodyOfANameThatWasTaken() {
    door.person("kim", Role.VIEWER);
    door.users.remove("kim", "admin");

    door.users.demo("kim", Set.of(Role.ADMIN), "three plain words");

    assertThat(door.users.find("kim")).isEmpty();
    assertThat(door.steps("user-added")).hasSize(1);
  }

  @Test
  void refusesWhatIsNoName() {
    for (String name :
        new String[] {
          "gateway", "file", "unknown", "people", "k", "1kim", "kim smith", "kim@x.example", ""
        }) {
      assertThatThrownBy(() -> door.users.add(name, Set.of(Role.VIEWER), "admin"))
          .as(name)
          .isInstanceOf(AccessRefused.class)
          .hasMessageContaining("cannot be a user name");
    }
  }

  @Test
  void someoneIsLeftWhoCanLetPeopleIn() {
    door.person("ada", Role.ADMIN);
    door.person("kim", Role.VIEWER);

    assertThatThrownBy(() -> door.users.lock("ada", "ada")).hasMessageContaining("the only one");
    assertThatThrownBy(() -> door.users.remove("ada", "ada")).isInstanceOf(AccessRefused.class);
    assertThatThrownBy(() -> door.users.roles("ada", Set.of(Role.VIEWER), "ada"))
        .isInstanceOf(AccessRefused.class);

    door.users.roles("kim", Set.of(Role.VIEWER, Role.ADMIN), "ada");
    door.users.lock("ada", "kim");
    assertThat(door.users.get("ada").locked()).isTrue();
  }

  @Test
  void whoeverLosesARoleLosesWhatIsOpen() {
    door.person("kim", Role.CASEWORKER);
    session("kim");

    door.users.roles("kim", Set.of(Role.CASEWORKER, Role.AUDITOR), "ada");
    assertThat(sessions()).isOne();
    door.users.roles("kim", Set.of(Role.AUDITOR), "ada");
    assertThat(sessions()).isZero();
  }

  @Test
  void whoeverIsLockedRemovedOrResetLosesWhatIsOpen() {
    door.person("kim", Role.VIEWER);
    session("kim");
    door.users.lock("kim", "ada");
    assertThat(sessions()).isZero();
    session("kim");
    door.users.reset("kim", false, "ada");
    assertThat(sessions()).isZero();
    session("kim");
    door.users.remove("kim", "ada");
    assertThat(sessions()).isZero();
  }

  @Test
  void aChangedPasswordLeavesOneSessionAndIsNeitherTheOldNorAnEasyOne() {
    door.person("kim", Role.VIEWER);
    session("kim");
    session("kim");
    String kept =
        door.store
            .jdbc()
            .sql("select session_id from spring_session limit 1")
            .query(String.class)
            .single();

    assertThat(door.own.problem("kim", PASSWORD)).get().asString().contains("the one you have");
    assertThat(door.own.problem("kim", "short")).get().asString().contains("too short");
    assertThat(door.own.problem("kim", "aaaaaaaaaaaa")).get().asString().contains("easy");
    assertThat(door.own.problem("kim", "123456789012")).get().asString().contains("easy");
    assertThat(door.own.problem("kim", "password1234")).get().asString().contains("easy");
    assertThat(door.own.problem("kim", "kimkimkim123")).get().asString().contains("easy");
    assertThat(door.own.problem("kim", "my dog likes rain")).isEmpty();
    door.own.changePassword("kim", PASSWORD, "my dog likes rain", kept);

    assertThat(sessions()).isOne();
    assertThat(door.in("kim", "my dog likes rain").name()).isEqualTo("kim");
    assertThatThrownBy(() -> door.own.changePassword("kim", "wrong", "my dog likes sun", kept))
        .isInstanceOf(SignInRefused.class);
    assertThat(door.steps("account-change-refused"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.step().actor()).isEqualTo("kim"));
  }

  @Test
  void whoSignsInElsewhereHasTheRolesOfThereAndTheNameOfNobodyElse() {
    door.person("kim", Role.ADMIN);
    var lee = new Users.Elsewhere("https://id.example", "s1", "Lee", Set.of(Role.VIEWER));
    assertThat(door.users.elsewhere(lee).name()).isEqualTo("lee");

    var more = new Users.Elsewhere("https://id.example", "s1", "renamed", Set.of(Role.ADVISER));
    assertThat(door.users.elsewhere(more).name()).isEqualTo("lee");
    assertThat(door.users.get("lee").roles()).containsExactly(Role.ADVISER);

    var forged = new Users.Elsewhere("https://id.example", "s2", "kim", Set.of(Role.ADMIN));
    assertThatThrownBy(() -> door.users.elsewhere(forged)).isInstanceOf(SignInRefused.class);
    door.users.lock("lee", "kim");
    assertThatThrownBy(() -> door.users.elsewhere(more)).hasMessageContaining("locked");
    assertThatThrownBy(() -> door.users.reset("lee", false, "kim"))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void theHistoryTellsWhatBecameOfEverybodyAndNoPassword() {
    OneTimePassword password = door.users.add("kim", Set.of(Role.VIEWER), "ada");
    door.users.lock("kim", "ada");

    assertThat(door.steps("user-added").get(0).step().facts())
        .containsEntry("user", "kim")
        .containsEntry("roles", "viewer");
    assertThat(door.steps("user-locked").get(0).step().actor()).isEqualTo("ada");
    assertThat(door.history.latest(9).toString()).doesNotContain(password.password());
  }

  private void session(String name) {
    String id = java.util.UUID.randomUUID().toString();
    door.store
        .jdbc()
        .sql("insert into spring_session values (?, ?, 0, 0, 1800, 9999999999999, ?)")
        .params(id, id, name)
        .update();
  }

  private long sessions() {
    return door.store.jdbc().sql("select count(*) from spring_session").query(Long.class).single();
  }
}
