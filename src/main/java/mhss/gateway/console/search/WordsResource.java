package mhss.gateway.console.search;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import mhss.gateway.operations.Hit;
import mhss.gateway.operations.Lookups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnWebApplication
@Needs(Right.SEE)
class WordsResource {

  private final Lookups lookups;

  WordsResource(Lookups lookups) {
    this.lookups = lookups;
  }

  record Words(String words) {}

  @Operation(summary = "Find by URN, Message-ID, address, hash or id")
  @PostMapping("/api/v1/search")
  List<Map<String, Object>> search(@RequestBody Words asked) {
    return lookups.find(asked.words() == null ? "" : asked.words()).stream()
        .map(WordsResource::data)
        .toList();
  }

  private static Map<String, Object> data(Hit hit) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", hit.kind());
    data.put("id", hit.id());
    data.put("name", hit.name());
    data.put("desk", hit.desk());
    data.put("state", hit.state());
    data.put("at", hit.at() == null ? null : hit.at().toString());
    return data;
  }
}
