package mhss.gateway.work;

import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.operations.NeededRoutes;
import mhss.gateway.operations.RouteFile;
import mhss.gateway.operations.RouteFiles;
import mhss.gateway.partners.Partners;
import mhss.gateway.responses.ClosedWay;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.work.Task.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps the gateway from its work until a person mends it. */
class Problems {

  private final JdbcClient jdbc;
  private final RouteFiles routes;
  private final Partners partners;
  private final RuleSets ruleSets;

  Problems(JdbcClient jdbc, RouteFiles routes, Partners partners, RuleSets ruleSets) {
    this.jdbc = jdbc;
    this.routes = routes;
    this.partners = partners;
    this.ruleSets = ruleSets;
  }

  Stream<Task> tasks() {
    return Stream.of(mailboxes(), sending(), routes(), partners(), rules()).flatMap(tasks -> tasks);
  }

  private Stream<Task> mailboxes() {
    return MailboxHealth.all(jdbc).stream()
        .filter(mailbox -> !mailbox.healthy())
        .map(
            mailbox ->
                new Task(
                    Sort.PROBLEM.key("mailbox/" + mailbox.mailbox()),
                    Sort.PROBLEM,
                    null,
                    null,
                    mailbox.succeededAt().orElse(mailbox.checkedAt()),
                    "Mailbox %s has a problem".formatted(mailbox.mailbox()),
                    "mailbox",
                    mailbox.failure().orElseThrow(),
                    null));
  }

  private Stream<Task> sending() {
    return ClosedWay.all(jdbc).stream()
        .map(
            way ->
                new Task(
                    Sort.PROBLEM.key("sending/" + way.mailbox()),
                    Sort.PROBLEM,
                    null,
                    null,
                    way.since(),
                    "Mailbox %s cannot send".formatted(way.mailbox()),
                    "mailbox",
                    "Its mail waits, and goes by itself when the way is open: " + way.advice(),
                    null));
  }

  private Stream<Task> routes() {
    List<RouteFile> files = routes.list();
    return Stream.concat(
        files.stream()
            .filter(file -> file.state().equals("refused"))
            .map(
                file ->
                    route(
                        file,
                        "Route file %s is refused".formatted(file.path()),
                        "Line %d: %s".formatted(file.line(), file.error()))),
        files.stream()
            .filter(file -> file.state().equals("removed"))
            .flatMap(
                file ->
                    NeededRoutes.without(file.path()).stream()
                        .map(
                            without ->
                                route(
                                    file,
                                    "Route file %s is gone".formatted(file.path()),
                                    "Without it %s: put it back".formatted(without)))));
  }

  private static Task route(RouteFile file, String what, String advice) {
    return new Task(
        Sort.PROBLEM.key("route/" + file.path()),
        Sort.PROBLEM,
        null,
        null,
        file.refusedAt(),
        what,
        "route",
        advice,
        null);
  }

  private Stream<Task> partners() {
    return partners.problem().stream()
        .map(problem -> file("partners", "The partners file is not in force", problem));
  }

  private Stream<Task> rules() {
    List<String> wrong = ruleSets.problems();
    return wrong.isEmpty()
        ? Stream.empty()
        : Stream.of(file("rules", "A rule set is not in force", String.join(" ", wrong)));
  }

  private static Task file(String name, String what, String problem) {
    return new Task(
        Sort.PROBLEM.key(name), Sort.PROBLEM, null, null, null, what, name, problem, null);
  }
}
