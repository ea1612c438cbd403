package mhss.gateway.console.configuration.nodes;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.TakeOver;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@ConditionalOnWebApplication
@Needs(Right.CONFIGURE)
class TakeResource {

  private final TakeOver takeOver;

  TakeResource(TakeOver takeOver) {
    this.takeOver = takeOver;
  }

  /**
   * @param node null: the one that answers
   */
  record Take(String file, String node) {}

  /** A node takes what is in force into its file; another one does so within seconds. */
  @Operation(summary = "Let a node take what is in force into its file")
  @PostMapping("/api/v1/changes/take")
  Map<String, Object> take(@RequestBody Take wanted, Person person) {
    ConfigFile file = ConfigFile.named(String.valueOf(wanted.file()));
    String node = wanted.node() == null ? takeOver.node() : wanted.node();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", file.name());
    data.put("node", node);
    data.put("taken", takeOver.take(file, node, person.name()));
    return data;
  }
}
