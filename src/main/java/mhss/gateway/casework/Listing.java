package mhss.gateway.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The headers needed to list a mail. Personal data: kept only as ciphertext, shown only to people
 * who may read it.
 *
 * @param messageId without angle brackets; empty when the mail has none
 * @param date as the sender claims; null when there is none
 */
public record Listing(
    String from, List<String> to, String subject, String messageId, Instant date) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Listing {
    to = List.copyOf(to);
  }

  byte[] json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("from", from).put("subject", subject).put("messageId", messageId);
    node.put("date", date == null ? null : date.toString());
    to.forEach(node.withArray("to")::add);
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Listing parse(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      JsonNode date = node.path("date");
      return new Listing(
          node.path("from").asText(),
          StreamSupport.stream(node.path("to").spliterator(), false).map(JsonNode::asText).toList(),
          node.path("subject").asText(),
          node.path("messageId").asText(),
          date.isTextual() ? Instant.parse(date.asText()) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
