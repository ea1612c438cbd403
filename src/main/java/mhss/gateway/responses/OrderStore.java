package mhss.gateway.responses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What letters were ordered with that could not be composed yet, as ciphertext. */
class OrderStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Vault vault;

  OrderStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /**
   * @param caseKey empty without a case: the order gets a key of its own
   */
  void keep(UUID outbox, LetterOrder order, Optional<UUID> caseKey) {
    UUID key = caseKey.orElseGet(() -> vault.newKey(Vault.Purpose.MESSAGE));
    jdbc.sql("insert into letter_order (outbox, key_id, content) values (?, ?, ?)")
        .params(outbox, key, vault.seal(key, json(order), context(outbox)))
        .update();
  }

  Optional<LetterOrder> find(UUID outbox) {
    return jdbc.sql("select key_id, content from letter_order where outbox = ?")
        .param(outbox)
        .query(
            (row, n) ->
                order(
                    vault.open(
                        row.getObject("key_id", UUID.class),
                        row.getBytes("content"),
                        context(outbox))))
        .optional();
  }

  void forget(UUID outbox) {
    jdbc.sql("delete from letter_order where outbox = ?").param(outbox).update();
  }

  private static String context(UUID outbox) {
    return "outbox:" + outbox + ":order";
  }

  private static byte[] json(LetterOrder order) {
    ObjectNode node = JSON.createObjectNode();
    node.put("desk", order.desk()).put("case", text(order.caseFile()));
    node.put("ruleSet", order.ruleSet()).put("kind", order.kind());
    node.put("report", order.report()).put("revision", order.revision());
    node.put("inReplyTo", text(order.inReplyTo())).put("to", order.to().orElse(null));
    node.put("actor", order.actor());
    order
        .packing()
        .ifPresent(
            packing ->
                node.putObject("packing")
                    .put("form", packing.form().name())
                    .put("archiveKey", packing.archiveKey().orElse(null)));
    node.set("values", JSON.valueToTree(plain(order.values())));
    for (LetterFile file : order.files()) {
      node.withArray("files")
          .addObject()
          .put("name", file.name())
          .put("mediaType", file.mediaType())
          .put("content", file.content());
    }
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dates and times as ISO 8601, which templates read too. */
  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((name, one) -> plain.put(String.valueOf(name), plain(one)));
      return plain;
    } else if (value instanceof List<?> list) {
      return list.stream().map(OrderStore::plain).toList();
    }
    return value instanceof TemporalAccessor ? value.toString() : value;
  }

  private static LetterOrder order(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      List<LetterFile> files = new ArrayList<>();
      for (JsonNode file : node.path("files")) {
        files.add(
            new LetterFile(
                file.path("name").asText(),
                file.path("mediaType").asText(),
                file.path("content").binaryValue()));
      }
      return new LetterOrder(
          node.path("desk").asText(),
          id(node.path("case")),
          node.path("ruleSet").textValue(),
          node.path("kind").asText(),
          node.path("report").textValue(),
          node.path("revision").asInt(),
          id(node.path("inReplyTo")),
          JSON.convertValue(node.path("values"), new TypeReference<Map<String, Object>>() {}),
          files,
          Optional.ofNullable(node.path("to").textValue()),
          node.path("actor").asText(),
          packing(node.path("packing")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Packing> packing(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Packing(
                Packing.Form.valueOf(node.path("form").asText()),
                Optional.ofNullable(node.path("archiveKey").textValue())));
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  private static UUID id(JsonNode node) {
    return node.isTextual() ? UUID.fromString(node.textValue()) : null;
  }
}
