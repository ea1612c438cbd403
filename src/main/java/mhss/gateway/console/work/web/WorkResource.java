package mhss.gateway.console.work.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.console.messages.ParkedCommand;
import mhss.gateway.console.messages.ReplayData;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.console.work.TaskData;
import mhss.gateway.intake.Parking;
import mhss.gateway.intake.Parking.Asked;
import mhss.gateway.intake.Said;
import mhss.gateway.work.TaskFilter;
import mhss.gateway.work.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list for programs. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/work")
@Needs(Right.SEE)
class WorkResource {

  private final Tasks tasks;
  private final Parking parking;

  WorkResource(Tasks tasks, Parking parking) {
    this.tasks = tasks;
    this.parking = parking;
  }

  /**
   * @param person null: the one who asks
   */
  record Taking(String task, String person, String reason) {}

  /**
   * @param kind null: as it is recognised
   * @param urn null: as it says itself
   * @param send whether what comes out of it may leave
   */
  record Again(String kind, String urn, Boolean send, String reason) {

    Said said() {
      return new Said(Optional.ofNullable(kind), Optional.ofNullable(urn));
    }
  }

  record Reason(String reason) {}

  @Operation(summary = "Everything that waits for a person, the most urgent first")
  @GetMapping
  List<Map<String, Object>> list(
      @RequestParam Optional<String> desk, @RequestParam Optional<String> person) {
    return tasks.all(TaskFilter.ANY.atDesk(desk).of(person)).stream().map(TaskData::of).toList();
  }

  @Operation(summary = "Take a task, or give it to a colleague")
  @PostMapping("/take")
  @Needs(Right.WORK)
  Map<String, Object> take(@RequestBody Taking taking, Person person) {
    String taker = taking.person() == null ? person.name() : taking.person();
    return TaskData.of(
        tasks.take(
            given(taking.task(), "task"), taker, person.name(), given(taking.reason(), "reason")));
  }

  @Operation(summary = "Give a task back")
  @PostMapping("/leave")
  @Needs(Right.WORK)
  Map<String, Object> leave(@RequestBody Taking taking, Person person) {
    return TaskData.of(
        tasks.leave(given(taking.task(), "task"), person.name(), given(taking.reason(), "reason")));
  }

  @Operation(summary = "A parked message: cause, what to do")
  @GetMapping("/{id}")
  Map<String, Object> message(@PathVariable UUID id) {
    return ParkedCommand.data(parking.byId(id));
  }

  /** As which it can be treated. */
  @Operation(summary = "What a message can be treated as")
  @GetMapping("/{id}/kinds")
  List<Map<String, String>> kinds(@PathVariable UUID id) {
    return parking.kinds(id).stream()
        .map(kind -> Map.of("id", kind.id(), "name", kind.name()))
        .toList();
  }

  @Operation(
      summary =
          "Process a parked message again: what it would do (dryRun), or done; nothing leaves without send")
  @PostMapping("/{id}/replay")
  @Needs(Right.WORK)
  Map<String, Object> replay(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody Again again,
      Person person) {
    boolean send = Boolean.TRUE.equals(again.send());
    String reason = given(again.reason(), "reason");
    return ReplayData.of(
        again.said().equals(Said.NOTHING)
            ? parking.replay(id, dryRun, send, person.name(), reason)
            : parking.treat(id, again.said(), new Asked(dryRun, send, person.name(), reason)));
  }

  @Operation(summary = "Take a message off the list")
  @PostMapping("/{id}/discard")
  @Needs(Right.WORK)
  Map<String, Object> discard(@PathVariable UUID id, @RequestBody Reason why, Person person) {
    parking.discard(id, person.name(), given(why.reason(), "reason"));
    return ParkedCommand.data(parking.byId(id));
  }

  private static String given(String text, String name) {
    return Incomplete.given(text, name, "Give a " + name + " in the body");
  }
}
