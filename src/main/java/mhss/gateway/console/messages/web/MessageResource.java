package mhss.gateway.console.messages.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.console.messages.MessageData;
import mhss.gateway.console.messages.MessageQuery;
import mhss.gateway.console.web.Incomplete;
import mhss.gateway.operations.MessageCursor;
import mhss.gateway.operations.MessageList;
import mhss.gateway.operations.MessageStories;
import mhss.gateway.operations.RuleWords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages for programs: metadata. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/messages")
@Needs(Right.SEE)
class MessageResource {

  private static final int MOST = 500;

  private final FoundMessages found;
  private final MessageStories stories;
  private final RuleWords words;

  MessageResource(FoundMessages found, MessageStories stories, RuleWords words) {
    this.found = found;
    this.stories = stories;
    this.words = words;
  }

  /**
   * Newest first. {@code before} and {@code after} take {@code older} and {@code newer} of another
   * answer; the filters are those of the page.
   */
  @Operation(summary = "Messages by filter, the newest first")
  @GetMapping
  Map<String, Object> list(
      @RequestParam Map<String, String> given, @RequestParam(defaultValue = "50") int limit) {
    return list(new MessageQuery(given), given, limit);
  }

  /** The same with {@code address}, a mail address, which goes into no URL. */
  @Operation(summary = "Messages by filter; what is searched stays out of the URL")
  @PostMapping("/search")
  Map<String, Object> search(@RequestBody Map<String, String> given) {
    MessageQuery query =
        found.addressed(new MessageQuery(given), given.getOrDefault("address", ""));
    String limit = given.getOrDefault("limit", "");
    return list(query, given, limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 50);
  }

  private Map<String, Object> list(MessageQuery query, Map<String, String> given, int limit) {
    Incomplete.refuse(query.problems());
    if (limit < 1 || limit > MOST) {
      throw Incomplete.of("limit", "Ask for 1 to " + MOST);
    }
    MessageList.Page page = found.page(query, given.get("before"), given.get("after"), limit);
    return MessageData.page(
        page.messages(),
        page.older().map(MessageCursor::toString).orElse(null),
        page.newer().map(MessageCursor::toString).orElse(null),
        words);
  }

  @Operation(summary = "One message: its steps, facts, effects")
  @GetMapping("/{id}")
  Map<String, Object> message(@PathVariable UUID id) {
    return MessageData.of(stories.of(id), words);
  }
}
