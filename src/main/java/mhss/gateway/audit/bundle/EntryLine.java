package mhss.gateway.audit.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import mhss.gateway.history.StoredRow;
import mhss.gateway.operations.Sentences;

/** An entry of the history as one line of JSON, exactly as it was hashed, and back. */
public final class EntryLine {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HexFormat HEX = HexFormat.of();

  private EntryLine() {}

  /**
   * @return without a line end
   */
  public static byte[] of(StoredRow row) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("seq", row.seq());
    node.put("at", row.at().toString());
    node.put("step", row.step());
    node.put("outcome", row.outcome());
    node.put("actor", row.actor());
    node.put("message", text(row.message()));
    node.put("case_id", text(row.caseFile()));
    node.put("urn", row.urn());
    node.put("rule", row.rule());
    node.put("facts", row.facts());
    node.put("prev", HEX.formatHex(row.prev()));
    node.put("hash", HEX.formatHex(row.hash()));
    node.put("words", Sentences.of(row.entry().step()));
    return JSON.writeValueAsBytes(node);
  }

  /**
   * @throws IOException when it is no entry
   */
  static StoredRow read(String line) throws IOException {
    JsonNode node = JSON.readTree(line);
    try {
      return new StoredRow(
          node.required("seq").longValue(),
          Instant.parse(node.required("at").textValue()),
          node.required("step").textValue(),
          node.required("outcome").textValue(),
          node.required("actor").textValue(),
          id(node.required("message")),
          id(node.required("case_id")),
          node.required("urn").textValue(),
          node.required("rule").textValue(),
          node.required("facts").textValue(),
          HEX.parseHex(node.required("prev").textValue()),
          HEX.parseHex(node.required("hash").textValue()));
    } catch (IllegalArgumentException | DateTimeException | NullPointerException malformed) {
      throw new IOException("it is not an entry of the history", malformed);
    }
  }

  private static UUID id(JsonNode node) {
    return node.isNull() ? null : UUID.fromString(node.textValue());
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
