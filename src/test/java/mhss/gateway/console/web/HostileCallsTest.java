package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers say to browsers, and what becomes of calls that no page makes. */
class HostileCallsTest {

  private static final String OF_VIEWER =
      " where not primary_id = any (?) and principal_name = 'viewer'";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/nothing", "/assets/console.css", "/search?q=x"})
  void everyAnswerForbidsWhatIsInlineFromElsewhereOrFramed(String path) {
    HttpResponse<String> answer = Visit.as(Role.VIEWER).get(path);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void noPageBehindTheLoginIsKeptByAnybody() {
    Visit viewer = Visit.as(Role.VIEWER);
    for (String path : List.of("/", "/search", "/today/live")) {
      assertThat(header(viewer.get(path), "Cache-Control")).contains("no-store");
    }
    assertThat(header(Calls.as(Role.VIEWER).get("/api/v1/today"), "Cache-Control"))
        .contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "' or 1=1 --",
        "%00",
        "MH/1\r\nSet-Cookie: a=b",
        "${T(java.lang.Runtime)}",
        "[[${person}]]",
        "../../etc/passwd",
        "%"
      })
  void whatIsSearchedForIsDataAndNothingElse(String words) {
    Visit viewer = Visit.as(Role.VIEWER);
    HttpResponse<String> answer = viewer.post("/search", Map.of("q", words));
    if (answer.statusCode() == 302) {
      assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("a=b");
      answer = viewer.get(header(answer, "Location").replaceFirst("^https?://[^/]+", ""));
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Nothing is known of").doesNotContain("<script>alert");
  }

  @Test
  void aVeryLongSearchFindsNothingAndBreaksNothing() {
    HttpResponse<String> answer =
        Visit.as(Role.VIEWER).post("/search", Map.of("q", "a@b".repeat(20_000)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../application.yml",
        "/assets/..%2f..%2fapplication.yml",
        "/assets/%2e%2e/application.yml",
        "/assets/govuk/..;/..;/application.yml",
        "/webjars/govuk-frontend/package.json",
        "/pages/frame.html",
        "/actuator",
        "/error"
      })
  void nothingButTheAssetsIsServedAsAFile(String path) {
    assertThat(Visit.as(Role.ADMIN).get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void anIdThatIsNoneIsNotFound() {
    Visit viewer = Visit.as(Role.VIEWER);
    for (String path : List.of("/cases/0", "/messages/abc", "/cases/%3Cb%3E")) {
      HttpResponse<String> answer = viewer.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).contains("This is not here").doesNotContain("<b>");
    }
  }

  @Test
  void aFormOfASessionThatHasEndedSaysSoAndDoesNothing() {
    HttpResponse<String> answer =
        Visit.asNobody().postFromElsewhere("/search", Map.of("q", "MH/1"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Your session has ended", "Sign in");
  }

  @Test
  void aTokenThatIsNoneOpensNothing() {
    for (String path : List.of("/api/v1/today", "/api/v1/openapi.json", "/api/v1/nothing")) {
      HttpResponse<String> answer = Calls.asNobody().get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
      assertThat(answer.body()).contains("\"status\":401").doesNotContain("Exception", "at mhss.");
    }
  }

  @Test
  void aSessionOfThePagesDoesNotOpenRest() {
    assertThat(Visit.as(Role.ADMIN).get("/api/v1/today").statusCode()).isEqualTo(401);
  }

  @Test
  void bodiesThatAreNotJsonAreRefusedInJson() {
    HttpResponse<String> answer = Calls.as(Role.VIEWER).post("/api/v1/search", "no object");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Calls.tree(answer).get("title").asText()).isEqualTo("This was not understood");
  }

  @Test
  void whatIsNullInABodyCountsAsNotGiven() {
    Map<String, String> nothing = new HashMap<>();
    nothing.put("address", null);
    nothing.put("reason", null);
    Calls caseworker = Calls.as(Role.CASEWORKER);
    assertThat(caseworker.post("/api/v1/messages/search", nothing).statusCode()).isEqualTo(200);
    String purge = "/api/v1" + UsualPaths.of("/cases/{id}/purge").orElseThrow();
    assertThat(refused(caseworker.post(purge, nothing))).containsExactly("reason", "confirm");
  }

  @Test
  void everyResourceNamesTheFieldsThatACallLacks() {
    String mail = "/api/v1" + UsualPaths.of("/outbox/{id}/settle").orElseThrow();
    assertThat(refused(Calls.as(Role.OPERATOR).post(mail, Map.of()))).containsExactly("choice");
    String message = "/api/v1" + UsualPaths.of("/work/{id}/discard").orElseThrow();
    assertThat(refused(Calls.as(Role.OPERATOR).post(message, Map.of()))).containsExactly("reason");
    assertThat(refused(Calls.as(Role.CASEWORKER).get("/api/v1/messages?limit=0")))
        .containsExactly("limit");
  }

  private static List<String> refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    return Calls.tree(answer).get("problems").findValuesAsText("field");
  }

  @Test
  void aBulkDecisionThatNoPageMakesDoesNothing() {
    Visit operator = Visit.as(Role.OPERATOR);
    String id = UsualPaths.of("/work/{id}").orElseThrow().substring("/work/".length());
    operator.post("/work/bulk/decide", Map.of("message", id, "act", "eat", "reason", "hungry"));
    assertThat(operator.get("/work").body()).contains("Choose what you want to do with them");
    String many = String.join(",", Collections.nCopies(51, id));
    operator.post("/work/bulk/decide", Map.of("message", many, "act", "take", "reason", "all"));
    assertThat(operator.get("/work").body()).contains("at most 50 at a time");
  }

  @Test
  void aKeyThatIsNoBase64IsRefused() {
    Visit custodian = Visit.as(Role.KEY_CUSTODIAN);
    HttpResponse<String> answer = custodian.post("/keys/import", Map.of("given", "a"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("This is not the key you have looked at");
  }

  /** Else whoever asks for pages all day fills the database with them. */
  @Test
  void aSessionOfNobodyEndsSoon() {
    List<String> ofOthers = sessions();
    Visit.asNobody().look("/sign-in");
    Visit.asNobody().get("/messages");
    assertThat(seconds(ofOthers, "is null")).isNotEmpty().containsOnly(600);
    Visit.as(Role.VIEWER);
    assertThat(seconds(ofOthers, "= 'viewer'")).isNotEmpty().containsOnly(1_800);
  }

  /** A session is written back whole: a script that comes late would undo a sign-in. */
  @Test
  void whatPagesAreMadeOfDoesNotTouchTheSession() {
    List<String> ofOthers = sessions();
    Visit visit = Visit.as(Role.VIEWER);
    WebWorld.jdbc()
        .sql("update spring_session set last_access_time = last_access_time - 5000" + OF_VIEWER)
        .param(ofOthers.toArray(String[]::new))
        .update();
    long before = used(ofOthers);
    assertThat(visit.get("/assets/console.css").statusCode()).isEqualTo(200);
    assertThat(visit.get("/assets/icon.svg").statusCode()).isEqualTo(200);
    assertThat(used(ofOthers)).isEqualTo(before);
    visit.get("/");
    assertThat(used(ofOthers)).isGreaterThan(before);
  }

  private static long used(List<String> ofOthers) {
    return WebWorld.jdbc()
        .sql("select max(last_access_time) from spring_session" + OF_VIEWER)
        .param(ofOthers.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  private static List<String> sessions() {
    return WebWorld.jdbc().sql("select primary_id from spring_session").query(String.class).list();
  }

  private static List<Integer> seconds(List<String> ofOthers, String whose) {
    return WebWorld.jdbc()
        .sql(
            "select max_inactive_interval from spring_session"
                + " where not primary_id = any (?) and principal_name "
                + whose)
        .param(ofOthers.toArray(String[]::new))
        .query(Integer.class)
        .list();
  }

  @Test
  void theSessionCookieIsForTheServerAlone() {
    String cookie =
        String.join(" ", Visit.asNobody().get("/sign-in").headers().allValues("Set-Cookie"));
    assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
