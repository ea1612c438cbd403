package mhss.gateway.console.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;

/** The OpenAPI document, and its calls by group as people read them. */
class RestDescription {

  private static final String URL = "/api/v1/openapi.json";

  private final OpenApiWebMvcResource springdoc;
  private final ObjectMapper json;

  RestDescription(OpenApiWebMvcResource springdoc, ObjectMapper json) {
    this.springdoc = springdoc;
    this.json = json;
  }

  byte[] document(HttpServletRequest request) throws IOException {
    return springdoc.openapiJson(request, URL, Locale.UK);
  }

  /** By the first word of the path after {@code /api/v1}. */
  Map<String, List<RestCall>> calls(HttpServletRequest request) throws IOException {
    Map<String, List<RestCall>> groups = new TreeMap<>();
    json.readTree(document(request))
        .get("paths")
        .properties()
        .forEach(path -> path.getValue().properties().forEach(call -> add(groups, path, call)));
    groups.values().forEach(calls -> calls.sort(Comparator.comparing(RestCall::path)));
    return groups;
  }

  private static void add(
      Map<String, List<RestCall>> groups,
      Map.Entry<String, JsonNode> path,
      Map.Entry<String, JsonNode> call) {
    JsonNode operation = call.getValue();
    groups
        .computeIfAbsent(operation.get("tags").get(0).asText(), any -> new ArrayList<>())
        .add(
            new RestCall(
                call.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                operation.path("summary").asText(),
                operation.path("description").asText()));
  }
}
