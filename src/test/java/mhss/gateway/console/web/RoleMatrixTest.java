package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mhss.gateway.access.Person;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Endpoints.Endpoint;
import org.junit.jupiter.api.Test;

/** Every URL, every role and nobody: who comes in stands at the handler, and nowhere else. */
class RoleMatrixTest {

  private final List<Endpoint> all = Endpoints.all();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyHandlerSaysWhoMayCallIt() {
    assertThat(all)
        .isNotEmpty()
        .allMatch(endpoint -> endpoint.access().open() || !endpoint.access().needs().isEmpty());
  }

  @Test
  void everyHandlerSaysHowItIsCalled() {
    assertThat(all).allMatch(endpoint -> !endpoint.method().isEmpty());
  }

  @Test
  void nobodyComesInWithoutSigningIn() {
    for (Endpoint endpoint : all) {
      if (endpoint.forPrograms()) {
        expect(
            endpoint,
            "nobody",
            401,
            Calls.asNobody().send(endpoint.method(), endpoint.nowhere(), null));
      } else if (endpoint.method().equals("GET") && !endpoint.access().open()) {
        HttpResponse<String> answer = Visit.asNobody().get(endpoint.nowhere());
        expect(endpoint, "nobody", 302, answer);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aFormThatComesFromElsewhereIsRefused() {
    Map<Role, Visit> visits = visits();
    for (Endpoint endpoint : all) {
      if (!endpoint.forPrograms() && !endpoint.method().equals("GET")) {
        expect(
            endpoint,
            "admin from elsewhere",
            403,
            visits.get(Role.ADMIN).postFromElsewhere(endpoint.nowhere(), Map.of()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aRoleSeesAndDoesWhatItMayAndNothingElse() {
    Map<Role, Visit> visits = visits();
    for (Endpoint endpoint : all) {
      for (Role role : Role.values()) {
        boolean may = endpoint.access().lets(new Person(role.id(), Set.of(role)));
        if (!may) {
          expect(endpoint, role.id(), 403, call(endpoint, role, visits.get(role)));
        } else if (endpoint.method().equals("GET")) {
          letIn(endpoint, role, call(endpoint, role, visits.get(role)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static HttpResponse<String> call(Endpoint endpoint, Role role, Visit visit) {
    if (endpoint.forPrograms()) {
      Object body = endpoint.method().equals("GET") ? null : Map.of();
      return Calls.as(role).send(endpoint.method(), endpoint.nowhere(), body, endpoint.takes());
    }
    return endpoint.method().equals("GET")
        ? visit.get(endpoint.nowhere())
        : visit.post(endpoint.nowhere(), Map.of());
  }

  private static Map<Role, Visit> visits() {
    Map<Role, Visit> visits = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      visits.put(role, Visit.as(role));
    }
    return visits;
  }

  private void expect(Endpoint endpoint, String who, int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      wrong.add("%s as %s: %d instead of %d".formatted(endpoint, who, answer.statusCode(), status));
    }
  }

  /** Nothing has the ids that are asked for, so it may be told apart or not found. */
  private void letIn(Endpoint endpoint, Role role, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status == 401 || status == 403 || status >= 500) {
      wrong.add("%s as %s: %d, though it may".formatted(endpoint, role.id(), status));
    }
  }
}
