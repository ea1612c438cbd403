package mhss.gateway.console.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.casework.Cases.AppliedEvent;
import mhss.gateway.console.frame.Told;
import mhss.gateway.console.outbox.OutboxCommand;
import mhss.gateway.operations.ListedMessage;
import mhss.gateway.operations.MessageStory;
import mhss.gateway.operations.MessageStory.Place;
import mhss.gateway.operations.RuleWords;

/** Messages as programs get them: metadata, never content. */
public final class MessageData {

  private MessageData() {}

  public static Map<String, Object> of(ListedMessage line, RuleWords words) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", line.id().toString());
    data.put("direction", line.direction());
    data.put("desk", line.desk());
    data.put("mailbox", line.mailbox());
    data.put("receivedAt", line.receivedAt().toString());
    data.put("size", line.size());
    data.put("status", line.status());
    data.put("outcome", Outcomes.of(line).id());
    data.put("kind", line.kind());
    data.put("kindWords", words.kind(line.kind()).orElse(null));
    data.put("case", line.caseFile() == null ? null : line.caseFile().toString());
    data.put("urn", line.caseUrn() == null ? line.urn() : line.caseUrn());
    data.put("cause", line.cause());
    data.put("assignedTo", line.assignedTo());
    data.put("partner", line.partner().orElse(null));
    data.put("attachments", line.attachments());
    return data;
  }

  public static Map<String, Object> of(MessageStory story, RuleWords words) {
    Map<String, Object> data = new LinkedHashMap<>(of(story.line(), words));
    data.put("sha256", Sums.hex(story.mail().sha256()));
    data.put("storedAt", story.work().storedAt().toString());
    data.put("advice", story.work().advice());
    data.put("needsKeys", story.work().needsKeys());
    data.put("attempts", story.work().attempts());
    data.put("replays", story.work().replays());
    data.put("maySend", story.work().maySend());
    data.put("nextTryAt", story.work().nextTryAt().map(Object::toString).orElse(null));
    data.put("why", Why.of(story, words));
    data.put("places", story.places().stream().map(MessageData::place).toList());
    data.put("history", story.entries().stream().map(Told::data).toList());
    data.put("changes", story.changes().stream().map(MessageData::change).toList());
    data.put("sent", story.sent().stream().map(OutboxCommand::data).toList());
    data.put("cases", story.cases().stream().map(traced -> TraceData.of(traced, words)).toList());
    return data;
  }

  /**
   * @param older null on the last page
   */
  public static Map<String, Object> page(
      List<ListedMessage> messages, String older, String newer, RuleWords words) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("messages", messages.stream().map(line -> of(line, words)).toList());
    data.put("older", older);
    data.put("newer", newer);
    return data;
  }

  private static Map<String, Object> place(Place place) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", place.mailbox());
    data.put("folder", place.folder());
    data.put("uidValidity", place.uidValidity());
    data.put("uid", place.uid());
    data.put("outcome", place.outcome());
    data.put("notedAt", place.notedAt().toString());
    return data;
  }

  private static Map<String, Object> change(AppliedEvent event) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", event.id().toString());
    data.put("event", event.event());
    data.put("at", event.at().toString());
    data.put("stateBefore", event.stateBefore().orElse(null));
    data.put("stateAfter", event.stateAfter());
    data.put("late", event.late());
    data.put("facts", event.facts());
    return data;
  }
}
