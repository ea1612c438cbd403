package mhss.gateway.console.work.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.console.web.Problem;
import mhss.gateway.operations.PlainWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Several messages at once, for programs: each on its own. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.WORK)
class BulkResource {

  private final Decisions decisions;

  BulkResource(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * @param act {@code replay}, {@code treat}, {@code discard}, {@code take} or {@code give}
   * @param kind for {@code treat}: what they are
   * @param urn for {@code treat}: the case they are about
   * @param colleague for {@code give}: to whom
   * @param send for {@code replay} and {@code treat}: whether what comes out may leave
   */
  record Many(
      List<UUID> messages,
      String act,
      String kind,
      String urn,
      String colleague,
      Boolean send,
      String reason) {

    Ask ask() {
      return new Ask(act, kind, urn, colleague, reason, send);
    }
  }

  @Operation(summary = "The same with several messages: what it would do (dryRun), or done")
  @PostMapping("/api/v1/work/bulk")
  List<Map<String, Object>> bulk(
      @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody Many many, Person person) {
    Ask ask = many.ask();
    refuse(many, ask);
    return many.messages().stream()
        .map(one -> dryRun ? would(one, ask, person) : done(one, ask, person))
        .toList();
  }

  private static void refuse(Many many, Ask ask) {
    List<Problem> problems = ask.problems();
    int messages = many.messages() == null ? 0 : many.messages().size();
    if (messages == 0 || messages > BulkPages.MOST) {
      problems.add(
          Problem.of("messages", "Name one message or more, at most %d".formatted(BulkPages.MOST)));
    }
    Incomplete.refuse(problems);
  }

  private Map<String, Object> would(UUID message, Ask ask, Person person) {
    Would would = decisions.preview(message, ask, person.name());
    Map<String, Object> data = of(message);
    data.put("possible", would.possible());
    data.put("would", would.tag());
    data.put("effects", would.effects());
    data.put("steps", would.steps());
    return data;
  }

  /** One that is refused does not keep the others from it. */
  private Map<String, Object> done(UUID message, Ask ask, Person person) {
    Map<String, Object> data = of(message);
    try {
      decisions.act(message, ask, person.name());
      data.put("done", true);
    } catch (RuntimeException e) {
      data.put("done", false);
      data.put("refused", PlainWords.of(e));
    }
    return data;
  }

  private static Map<String, Object> of(UUID message) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("message", message);
    return data;
  }
}
