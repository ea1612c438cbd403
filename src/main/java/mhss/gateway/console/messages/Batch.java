package mhss.gateway.console.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mhss.gateway.intake.AlreadySettled;
import mhss.gateway.intake.NoSuchMessage;
import mhss.gateway.intake.NotReplayable;
import mhss.gateway.intake.NotTreatable;
import mhss.gateway.operations.NoSuchId;
import mhss.gateway.operations.TypedId;

/** Several messages, each on its own: one that is refused does not keep the others from it. */
class Batch {

  private boolean refused;

  List<Map<String, Object>> each(
      List<TypedId> messages, Function<TypedId, Map<String, Object>> act) {
    List<Map<String, Object>> results = new ArrayList<>();
    for (TypedId message : messages) {
      try {
        results.add(act.apply(message));
      } catch (NotReplayable | NotTreatable | NoSuchMessage | NoSuchId | AlreadySettled why) {
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
