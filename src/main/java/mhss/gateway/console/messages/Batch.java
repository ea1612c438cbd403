package mhss.gateway.console.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import mhss.gateway.intake.AlreadySettled;
import mhss.gateway.intake.NoSuchMessage;
import mhss.gateway.intake.NotReplayable;

/** Several messages, each on its own: one that is refused does not keep the others from it. */
class Batch {

  private boolean refused;

  List<Map<String, Object>> each(List<UUID> messages, Function<UUID, Map<String, Object>> act) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (UUID message : messages) {
      try {
        results.add(act.apply(message));
      } catch (NotReplayable | NoSuchMessage | AlreadySettled why) {
        refused = true;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("message", message.toString());
        result.put("refused", why.getMessage());
        results.add(result);
      }
    }
    return results;
  }

  boolean refused() {
    return refused;
  }
}
