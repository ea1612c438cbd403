package mhss.gateway.console.notices;

import java.util.List;
import java.util.UUID;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.operations.TypedId;
import mhss.gateway.watch.Notices;
import picocli.CommandLine.Parameters;

/** The notice that a command is about. */
class NoticeId {

  @Parameters(
      index = "0",
      paramLabel = "NOTICE",
      description = "Id, as 'gateway notices' shows it, or its first 8 characters.")
  private TypedId typed;

  UUID in(LightGateway gateway) {
    List<UUID> found = gateway.bean(Notices.class).between(typed.first(), typed.last());
    if (found.isEmpty()) {
      throw CommandFailed.notFound(
          "There is no notice %s: 'gateway notices' lists those that wait.".formatted(typed));
    }
    if (found.size() > 1) {
      throw CommandFailed.refused("The id of more than one notice begins so: type more of it.");
    }
    return found.get(0);
  }
}
