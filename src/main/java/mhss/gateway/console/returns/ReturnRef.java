package mhss.gateway.console.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.operations.TypedId;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.WorkingCalendar;
import picocli.CommandLine.Parameters;

/** The return that a command is about. */
class ReturnRef {

  /** As long as contract records are kept, and the longest contract before them. */
  private static final int YEARS = 20;

  @Parameters(
      index = "0",
      paramLabel = "RETURN",
      description =
          "Such as claim/2018-05, monthly/2018-05/v2 or mhss-2024/monthly/2025-01; or its id, or the"
              + " first 8 characters of that.")
  private String typed;

  String typed() {
    return typed;
  }

  /** Planned or made. */
  ReturnEntry in(LightGateway gateway) {
    return TypedId.of(typed)
        .map(id -> byId(id, gateway))
        .orElseGet(
            () -> gateway.bean(Returns.class).find(typed.strip()).orElseThrow(this::unknown));
  }

  /** One that was made: it has an id. */
  ReturnEntry made(LightGateway gateway) {
    ReturnEntry entry = in(gateway);
    if (entry.id() == null) {
      throw CommandFailed.refused(
          "%s is only planned, for %s: 'gateway returns preview %s --period %s' shows it as it would be now."
              .formatted(entry.ref(), entry.plannedOn(), entry.returnId(), entry.period().id()));
    }
    return entry;
  }

  private ReturnEntry byId(TypedId id, LightGateway gateway) {
    LocalDate today = WorkingCalendar.dayOf(gateway.bean(Clock.class).instant());
    List<ReturnEntry> found =
        gateway.bean(Returns.class).calendar(today.minusYears(YEARS), today.plusDays(1)).stream()
            .filter(entry -> entry.id() != null && lies(entry.id(), id))
            .toList();
    if (found.size() > 1) {
      throw CommandFailed.refused("The id of more than one return begins so: type more of it.");
    }
    return found.stream().findFirst().orElseThrow(this::unknown);
  }

  private static boolean lies(UUID id, TypedId typed) {
    String text = id.toString();
    return text.compareTo(typed.first().toString()) >= 0
        && text.compareTo(typed.last().toString()) <= 0;
  }

  private CommandFailed unknown() {
    return CommandFailed.notFound(
        "There is no return %s: 'gateway returns' lists those of the past and the next twelve months."
            .formatted(typed));
  }
}
