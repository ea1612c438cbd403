package mhss.gateway.returns.information.measures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.reports.SubmittedForms;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet;

/** What forms of many cases say. */
public class KeptForms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cases cases;
  private final SubmittedForms submitted;

  public KeptForms(Cases cases, SubmittedForms submitted) {
    this.cases = cases;
    this.submitted = submitted;
  }

  /**
   * @return values by field; no entry where there is no such form, an empty one where it was
   *     destroyed
   */
  Map<UUID, Optional<Map<String, String>>> of(
      RuleSet rules, String form, Collection<UUID> cases, Instant until) {
    Optional<ReportType> report =
        rules.reports().stream().filter(type -> type.form().equals(form)).findFirst();
    Map<UUID, Optional<byte[]>> kept =
        report.isPresent()
            ? submitted.latest(report.get().id(), cases, until)
            : this.cases.details(cases);
    Map<UUID, Optional<Map<String, String>>> read = new HashMap<>();
    kept.forEach((id, json) -> read.put(id, json.map(KeptForms::fields)));
    return read;
  }

  private static Map<String, String> fields(byte[] json) {
    try {
      Map<String, String> fields = new HashMap<>();
      for (JsonNode field : JSON.readTree(json).path("fields")) {
        fields.put(field.path("key").asText(), field.path("value").asText());
      }
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
