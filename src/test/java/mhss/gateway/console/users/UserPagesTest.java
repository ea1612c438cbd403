package mhss.gateway.console.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.access.Role;
import mhss.gateway.access.Users;
import mhss.gateway.console.web.Browser;
import mhss.gateway.console.web.Calls;
import mhss.gateway.console.web.WebWorld;
import org.junit.jupiter.api.Test;

class UserPagesTest {

  private static final String PASSWORD = "three plain words";

  private final Users users = WebWorld.bean(Users.class);

  @Test
  void anAdminAddsSomebodyAndHandsTheirPasswordOver() {
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/users").looksGood("users").click("Add a user");
      admin.fill("Name", "Not a name").check("Caseworker").click("Add user");
      assertThat(admin.looksGood("users-add-refused").text()).contains("cannot be a user name");
      admin.fill("Name", "added").click("Add user");
      assertThat(admin.looksGood("users-password").text()).contains("added", "shown only now");
      String password = admin.page().locator(".gateway-secret").innerText();
      assertThat(admin.click("I have handed it over").at()).isEqualTo("/users/added");
      assertThat(admin.looksGood("users-user").text())
          .contains("One-time password")
          .doesNotContain("Locked");

      try (Browser added = Browser.asNobody()) {
        added.open("/sign-in").fill("Name", "added").fill("Password", password).click("Sign in");
        assertThat(added.at()).isEqualTo("/sign-in/password");
      }
    }
  }

  @Test
  void whoeverIsLockedIsOutAtOnce() {
    users.demo("lockable", Set.of(Role.VIEWER), PASSWORD);
    try (Browser person = Browser.asNobody();
        Browser admin = Browser.as(Role.ADMIN)) {
      person.open("/sign-in").fill("Name", "lockable").fill("Password", PASSWORD).click("Sign in");
      assertThat(person.open("/account").at()).isEqualTo("/account");

      admin.open("/users/lockable").click("Lock");
      assertThat(admin.text()).contains("lockable is locked and signed out everywhere");

      assertThat(person.open("/account").at()).isEqualTo("/sign-in");
    }
  }

  @Test
  void nobodyChangesTheirOwnRights() {
    try (Browser admin = Browser.as(Role.ADMIN)) {
      assertThat(admin.open("/users/admin").text()).contains("This is you");
    }
    assertThat(
            Calls.as(Role.ADMIN)
                .send("PUT", "/api/v1/users/admin/roles", Map.of("roles", List.of("auditor")))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void removingAsksOnceMore() {
    users.demo("removable", Set.of(Role.VIEWER), PASSWORD);
    try (Browser admin = Browser.as(Role.ADMIN)) {
      admin.open("/users/removable").click("Remove this user");
      assertThat(admin.looksGood("users-remove").text()).contains("gone for good");
      admin.click("Remove user");
      assertThat(admin.text()).contains("removable was removed");
      assertThat(admin.status("/users/removable")).isEqualTo(404);
    }
  }

  @Test
  void programsDoTheSame() {
    Calls admin = Calls.as(Role.ADMIN);
    var made = admin.post("/api/v1/users", Map.of("name", "by-rest", "roles", List.of("operator")));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(Calls.tree(made).path("oneTimePassword").asText()).isNotEmpty();
    assertThat(admin.json("/api/v1/users/by-rest").path("state").asText()).isEqualTo("new");
    assertThat(Calls.tree(admin.post("/api/v1/users/by-rest/lock", null)).path("state").asText())
        .isEqualTo("locked");
    assertThat(admin.send("DELETE", "/api/v1/users/by-rest", null).statusCode()).isEqualTo(204);
    assertThat(admin.get("/api/v1/users/by-rest").statusCode()).isEqualTo(404);
    assertThat(Calls.as(Role.VIEWER).get("/api/v1/users").statusCode()).isEqualTo(403);
  }
}
